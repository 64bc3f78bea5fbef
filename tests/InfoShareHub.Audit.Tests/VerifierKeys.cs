using System.Security.Cryptography;
using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class VerifierKeys : IDisposable
{
    private readonly SigningKeys _keys = new();
    private readonly VerifierKey _key;

    public VerifierKeys()
    {
        _key = _keys.NewSigner().VerifierKey;
    }

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void Come_back_as_they_were_written_with_or_without_a_newline()
    {
        Assert.True(VerifierKey.TryParse(_key.Format(), out var parsed));
        Assert.True(VerifierKey.TryParse(_key.Format() + "\n", out _));

        Assert.Equal(_key.Format(), parsed.Format());
        Assert.Equal(_key.KeyId, parsed.KeyId);
    }

    [Fact]
    public void Are_refused_when_the_id_is_not_the_keys_own()
    {
        var parts = _key.Format().Split('+', 3);

        Assert.False(VerifierKey.TryParse($"{parts[0]}+00000000+{parts[2]}", out _));
        Assert.False(VerifierKey.TryParse($"{parts[0]}+{parts[1]}0+{parts[2]}", out _));
        Assert.False(VerifierKey.TryParse($"{parts[0]}+ {parts[1][1..]}+{parts[2]}", out _));
    }

    [Theory]
    [InlineData(""), InlineData("name"), InlineData("name+00000000"), InlineData("name+00000000+"), InlineData("name+00000000+Ag=="), InlineData("+00000000+AgAA")]
    public void Are_refused_when_a_part_is_missing(string text)
    {
        Assert.False(VerifierKey.TryParse(text, out _));
    }

    [Fact]
    public void Are_refused_when_they_are_of_another_type_or_curve()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var wrongCurve = new VerifierKey(_key.Name, other.ExportSubjectPublicKeyInfo());
        var blob = Convert.FromBase64String(_key.Format().Split('+', 3)[2]);
        blob[0] = 0x01;

        Assert.False(VerifierKey.TryParse(wrongCurve.Format(), out _));
        Assert.False(VerifierKey.TryParse($"{_key.Name}+{_key.KeyId:x8}+{Convert.ToBase64String(blob)}", out _));
        Assert.Throws<ArgumentException>(() => new NoteSigner("name", other));
    }

    [Theory]
    [InlineData(""), InlineData("a b"), InlineData("a+b"), InlineData("a\nb")]
    public void Are_not_made_for_names_that_no_note_could_carry(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Throws<ArgumentException>(() => VerifierKey.Of(name, key));
    }
}
