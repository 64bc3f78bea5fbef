using InfoShareHub.Ledger.Files;
using Xunit;

namespace InfoShareHub.Ledger.Tests.Files;

public sealed class Crc32CTests
{
    // RFC 3720, appendix B.4, and the check value of the CRC catalogue.
    public static TheoryData<byte[], uint> KnownValues => new()
    {
        { [], 0x00000000 },
        { "123456789"u8.ToArray(), 0xE3069283 },
        { new byte[32], 0x8A9136AA },
        { Enumerable.Repeat((byte)0xFF, 32).ToArray(), 0x62A8AB43 },
        { Enumerable.Range(0, 32).Select(value => (byte)value).ToArray(), 0x46DD794E },
    };

    [Theory]
    [MemberData(nameof(KnownValues))]
    public void It_has_the_published_value(byte[] bytes, uint expected) => Assert.Equal(expected, Crc32C.Of(bytes, []));

    [Theory]
    [MemberData(nameof(KnownValues))]
    public void Two_parts_count_as_one(byte[] bytes, uint expected) =>
        Assert.All(Enumerable.Range(0, bytes.Length + 1), at => Assert.Equal(expected, Crc32C.Of(bytes.AsSpan(..at), bytes.AsSpan(at..))));
}
