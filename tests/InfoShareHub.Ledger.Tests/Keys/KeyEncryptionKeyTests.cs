using System.Security.Cryptography;
using InfoShareHub.Ledger.Keys;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Keys;

public sealed class KeyEncryptionKeyTests
{
    private static readonly byte[] Ones = [.. Enumerable.Repeat((byte)1, 32)];

    [Fact]
    public void Its_id_is_the_published_digest()
    {
        using var key = InventedKeys.KeyOf(1);

        Assert.Equal(SHA256.HashData([.. "infoshare-kek"u8, .. Ones])[..8], key.Id.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AQEBAQ==")]
    [InlineData("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB")]
    public void Anything_but_32_bytes_in_base64_is_refused(string text) => Assert.False(KeyEncryptionKey.TryParse(text, out _));

    [Fact]
    public void A_file_may_end_in_a_line_break()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Convert.ToBase64String(Ones) + "\n");

        using var key = KeyEncryptionKey.ReadFile(path);

        using var same = InventedKeys.KeyOf(1);
        Assert.Equal(same.Id.ToArray(), key.Id.ToArray());
        File.Delete(path);
    }

    [Fact]
    public void A_file_that_holds_something_else_is_refused_without_saying_what()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "open sesame");

        var error = Assert.Throws<InvalidDataException>(() => KeyEncryptionKey.ReadFile(path));

        Assert.DoesNotContain("sesame", error.Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void It_hides_itself_in_text()
    {
        using var key = InventedKeys.KeyOf(1);

        Assert.DoesNotContain("0101", key.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrapped_key_opens_under_its_own_id_only()
    {
        using var key = InventedKeys.KeyOf(1);
        var wrapped = new byte[60];
        var unwrapped = new byte[32];
        key.Wrap(Ones, "a key id of 16 b"u8, wrapped);

        Assert.True(key.TryUnwrap(wrapped, "a key id of 16 b"u8, unwrapped));
        Assert.Equal(Ones, unwrapped);
        Assert.False(key.TryUnwrap(wrapped, "another id, 16 b"u8, unwrapped));
        Assert.False(key.TryUnwrap(wrapped.AsSpan(..59), "a key id of 16 b"u8, unwrapped));
    }
}
