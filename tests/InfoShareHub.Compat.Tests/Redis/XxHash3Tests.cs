using System.IO.Hashing;
using Xunit;

namespace InfoShareHub.Compat.Tests.Redis;

/// <summary>Against values that the reference implementation (xxHash 0.8.1) gives for the buffer and the seed of its own self-test.</summary>
public sealed class XxHash3Tests
{
    private const ulong Seed = 11400714785074694797;

    [Theory]
    [InlineData(0, 0x2D06800538D394C2UL, 0xA8A6B918B2F0364AUL)]
    [InlineData(1, 0xC44BDFF4074EECDBUL, 0x032BE332DD766EF8UL)]
    [InlineData(2, 0x7A9978044CB8A8BBUL, 0x764B35C90519AD88UL)]
    [InlineData(3, 0x54247382A8D6B94DUL, 0x634B8990B4976373UL)]
    [InlineData(4, 0xE5DC74BC51848A51UL, 0xAA2E7ECCB0C8F747UL)]
    [InlineData(6, 0x27B56A84CD2D7325UL, 0x84589C116AB59AB9UL)]
    [InlineData(8, 0x24CCC9ACAA9F65E4UL, 0x8F973410999B8F6BUL)]
    [InlineData(9, 0x14D5001C15DD3F2BUL, 0xB3AE7333D9013F60UL)]
    [InlineData(12, 0xA713DAF0DFBB77E7UL, 0xE7303E1B2336DE0EUL)]
    [InlineData(16, 0x981B17D36C7498C9UL, 0x663F29333B4DB6B1UL)]
    [InlineData(17, 0x796F5ACD3A60F862UL, 0xF3EC5067F4306DB3UL)]
    [InlineData(24, 0xA3FE70BF9D3510EBUL, 0x850E80FC35BDD690UL)]
    [InlineData(32, 0x9FEADDBDBF57EED3UL, 0x2199FAB1534893D9UL)]
    [InlineData(33, 0xABFB2D081B400A10UL, 0xAD56348DA574BB6DUL)]
    [InlineData(48, 0x397DA259ECBA1F11UL, 0xADC2CBAA44ACC616UL)]
    [InlineData(64, 0x9CB48487720EC49DUL, 0x4FE8895DB9B8C077UL)]
    [InlineData(65, 0xFD81AAC4BEBC3883UL, 0xAD80AEEC1FC9E0A7UL)]
    [InlineData(80, 0xBCDEFBBB2C47C90AUL, 0xC6DD0CB699532E73UL)]
    [InlineData(96, 0x935A769A7F94776FUL, 0x70CF51937E500540UL)]
    [InlineData(97, 0xCA4CA268FD3C3A6CUL, 0xEE461D3ADD7EE6C9UL)]
    [InlineData(128, 0xFCFF24126754D861UL, 0x73FDE75280646649UL)]
    [InlineData(129, 0x98F1B0A679A2CA29UL, 0x21FFFDBCA099C844UL)]
    [InlineData(144, 0xC440D47E5F03FE58UL, 0x858D16B71F4DD859UL)]
    [InlineData(195, 0xCD94217EE362EC3AUL, 0xBA68003D370CB3D9UL)]
    [InlineData(240, 0x81C3C2B67F568CCFUL, 0xCC0F58C27EF3D8EEUL)]
    [InlineData(241, 0xC5A639ECD2030E5EUL, 0xDDA9B0A161D4829AUL)]
    [InlineData(256, 0x55DE574AD89D0AC5UL, 0x4D30234B7A3AA61CUL)]
    [InlineData(403, 0xCDEB804D65C6DEA4UL, 0x6259F6ECFD6443FDUL)]
    [InlineData(512, 0x617E49599013CB6BUL, 0x3CE457DE14C27708UL)]
    [InlineData(1024, 0xDD85C9B5C1109C5CUL, 0xEF368A8A2EBABAEFUL)]
    [InlineData(1025, 0xD870C0FA13211C6AUL, 0x96792BCF9AF88519UL)]
    [InlineData(2048, 0xDD59E2C3A5F038E0UL, 0x66F81670669ABABCUL)]
    [InlineData(2240, 0x6E73A90539CF2948UL, 0x757BA8487D1B5247UL)]
    [InlineData(2367, 0xCB37AEB9E5D361EDUL, 0xD2DB3415B942B42AUL)]
    [InlineData(4096, 0xE91206429D1F48F9UL, 0x2A3BBB20A5439DCDUL)]
    public void Hashes_are_those_of_the_reference_implementation(int length, ulong unseeded, ulong seeded)
    {
        var buffer = SelfTestBuffer(length);

        Assert.Equal(unseeded, XxHash3.HashToUInt64(buffer));
        Assert.Equal(seeded, XxHash3.HashToUInt64(buffer, unchecked((long)Seed)));
    }

    [Fact]
    public void Every_byte_counts_at_every_length_up_to_two_blocks()
    {
        for (var length = 1; length <= 2048; length += length < 260 ? 1 : 97)
        {
            var buffer = SelfTestBuffer(length);
            var hash = XxHash3.HashToUInt64(buffer);
            for (var i = 0; i < length; i++)
            {
                buffer[i] ^= 1;
                Assert.NotEqual(hash, XxHash3.HashToUInt64(buffer));
                buffer[i] ^= 1;
            }
        }
    }

    private static byte[] SelfTestBuffer(int length)
    {
        var buffer = new byte[length];
        ulong generator = 2654435761;
        for (var i = 0; i < length; i++, generator *= Seed)
            buffer[i] = (byte)(generator >> 56);
        return buffer;
    }
}
