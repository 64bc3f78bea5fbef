using Xunit;

namespace InfoShareHub.Audit.Tests;

public sealed class KeyedDigests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(b => (byte)b)];

    [Fact]
    public void Are_equal_only_for_equal_key_use_and_value()
    {
        var digest = KeyedDigest.Of(Key, "subject", "9434765919"u8);
        byte[] otherKey = [1, .. Key[1..]];

        Assert.Equal(digest, KeyedDigest.Of(Key, "subject", "9434765919"u8));
        Assert.NotEqual(digest, KeyedDigest.Of(Key, "subject", "9434765870"u8));
        Assert.NotEqual(digest, KeyedDigest.Of(Key, "request", "9434765919"u8));
        Assert.NotEqual(digest, KeyedDigest.Of(otherKey, "subject", "9434765919"u8));
    }

    [Fact]
    public void Do_not_confuse_the_end_of_the_use_with_the_start_of_the_value()
    {
        Assert.NotEqual(KeyedDigest.Of(Key, "ab", "c"u8), KeyedDigest.Of(Key, "a", "bc"u8));
    }

    [Fact]
    public void Are_refused_under_a_short_key()
    {
        Assert.Throws<ArgumentException>(() => KeyedDigest.Of(Key.AsSpan(1), "subject", "x"u8));
    }
}
