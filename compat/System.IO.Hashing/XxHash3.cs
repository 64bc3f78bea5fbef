using System.Buffers.Binary;
using System.Numerics;

namespace System.IO.Hashing;

/// <summary>The 64-bit form of XXH3, after the published specification. A checksum, never a safeguard against tampering.</summary>
public static class XxHash3
{
    private const ulong Prime32A = 0x9E3779B1, Prime32B = 0x85EBCA77, Prime32C = 0xC2B2AE3D;
    private const ulong Prime64A = 0x9E3779B185EBCA87, Prime64B = 0xC2B2AE3D27D4EB4F, Prime64C = 0x165667B19E3779F9;
    private const ulong Prime64D = 0x85EBCA77C2B2AE63, Prime64E = 0x27D4EB2F165667C5;
    private const ulong MixA = 0x165667919E3779F9, MixB = 0x9FB21C651E98DF25;

    private const int SecretLength = 192, StripeLength = 64, SecretStep = 8, LaneCount = 8;
    private const int StripesPerBlock = (SecretLength - StripeLength) / SecretStep;
    private const int BlockLength = StripeLength * StripesPerBlock;

    private static ReadOnlySpan<byte> DefaultSecret =>
    [
        0xb8, 0xfe, 0x6c, 0x39, 0x23, 0xa4, 0x4b, 0xbe, 0x7c, 0x01, 0x81, 0x2c, 0xf7, 0x21, 0xad, 0x1c,
        0xde, 0xd4, 0x6d, 0xe9, 0x83, 0x90, 0x97, 0xdb, 0x72, 0x40, 0xa4, 0xa4, 0xb7, 0xb3, 0x67, 0x1f,
        0xcb, 0x79, 0xe6, 0x4e, 0xcc, 0xc0, 0xe5, 0x78, 0x82, 0x5a, 0xd0, 0x7d, 0xcc, 0xff, 0x72, 0x21,
        0xb8, 0x08, 0x46, 0x74, 0xf7, 0x43, 0x24, 0x8e, 0xe0, 0x35, 0x90, 0xe6, 0x81, 0x3a, 0x26, 0x4c,
        0x3c, 0x28, 0x52, 0xbb, 0x91, 0xc3, 0x00, 0xcb, 0x88, 0xd0, 0x65, 0x8b, 0x1b, 0x53, 0x2e, 0xa3,
        0x71, 0x64, 0x48, 0x97, 0xa2, 0x0d, 0xf9, 0x4e, 0x38, 0x19, 0xef, 0x46, 0xa9, 0xde, 0xac, 0xd8,
        0xa8, 0xfa, 0x76, 0x3f, 0xe3, 0x9c, 0x34, 0x3f, 0xf9, 0xdc, 0xbb, 0xc7, 0xc7, 0x0b, 0x4f, 0x1d,
        0x8a, 0x51, 0xe0, 0x4b, 0xcd, 0xb4, 0x59, 0x31, 0xc8, 0x9f, 0x7e, 0xc9, 0xd9, 0x78, 0x73, 0x64,
        0xea, 0xc5, 0xac, 0x83, 0x34, 0xd3, 0xeb, 0xc3, 0xc5, 0x81, 0xa0, 0xff, 0xfa, 0x13, 0x63, 0xeb,
        0x17, 0x0d, 0xdd, 0x51, 0xb7, 0xf0, 0xda, 0x49, 0xd3, 0x16, 0x55, 0x26, 0x29, 0xd4, 0x68, 0x9e,
        0x2b, 0x16, 0xbe, 0x58, 0x7d, 0x47, 0xa1, 0xfc, 0x8f, 0xf8, 0xb8, 0xd1, 0x7a, 0xd0, 0x31, 0xce,
        0x45, 0xcb, 0x3a, 0x8f, 0x95, 0x16, 0x04, 0x28, 0xaf, 0xd7, 0xfb, 0xca, 0xbb, 0x4b, 0x40, 0x7e,
    ];

    /// <summary>Hashes all of <paramref name="source"/> at once.</summary>
    public static ulong HashToUInt64(ReadOnlySpan<byte> source, long seed = 0)
    {
        var key = unchecked((ulong)seed);
        return source.Length switch
        {
            0 => AvalancheClassic(key ^ Word(DefaultSecret, 56) ^ Word(DefaultSecret, 64)),
            <= 3 => UpTo3(source, key),
            <= 8 => UpTo8(source, key),
            <= 16 => UpTo16(source, key),
            <= 128 => UpTo128(source, key),
            <= 240 => UpTo240(source, key),
            _ => Long(source, key),
        };
    }

    private static ulong UpTo3(ReadOnlySpan<byte> s, ulong seed)
    {
        var length = s.Length;
        var packed = ((uint)s[0] << 16) | ((uint)s[length >> 1] << 24) | s[^1] | ((uint)length << 8);
        return AvalancheClassic(packed ^ ((Half(DefaultSecret, 0) ^ Half(DefaultSecret, 4)) + seed));
    }

    private static ulong UpTo8(ReadOnlySpan<byte> s, ulong seed)
    {
        seed ^= (ulong)BinaryPrimitives.ReverseEndianness((uint)seed) << 32;
        var packed = Half(s, s.Length - 4) + ((ulong)Half(s, 0) << 32);
        var h = packed ^ ((Word(DefaultSecret, 8) ^ Word(DefaultSecret, 16)) - seed);
        h ^= BitOperations.RotateLeft(h, 49) ^ BitOperations.RotateLeft(h, 24);
        h *= MixB;
        h ^= (h >> 35) + (ulong)s.Length;
        h *= MixB;
        return h ^ (h >> 28);
    }

    private static ulong UpTo16(ReadOnlySpan<byte> s, ulong seed)
    {
        var low = Word(s, 0) ^ ((Word(DefaultSecret, 24) ^ Word(DefaultSecret, 32)) + seed);
        var high = Word(s, s.Length - 8) ^ ((Word(DefaultSecret, 40) ^ Word(DefaultSecret, 48)) - seed);
        return Avalanche((ulong)s.Length + BinaryPrimitives.ReverseEndianness(low) + high + Fold(low, high));
    }

    private static ulong UpTo128(ReadOnlySpan<byte> s, ulong seed)
    {
        var sum = (ulong)s.Length * Prime64A;
        // Pairs of 16 bytes from both ends towards the middle; each pair uses 32 bytes of the secret.
        for (var pair = (s.Length - 1) / 32; pair >= 0; pair--)
        {
            sum += Mix(s, 16 * pair, 32 * pair, seed);
            sum += Mix(s, s.Length - (16 * (pair + 1)), (32 * pair) + 16, seed);
        }
        return Avalanche(sum);
    }

    private static ulong UpTo240(ReadOnlySpan<byte> s, ulong seed)
    {
        var sum = (ulong)s.Length * Prime64A;
        for (var i = 0; i < 8; i++)
            sum += Mix(s, 16 * i, 16 * i, seed);
        sum = Avalanche(sum);
        for (var i = 8; i < s.Length / 16; i++)
            sum += Mix(s, 16 * i, (16 * (i - 8)) + 3, seed);
        return Avalanche(sum + Mix(s, s.Length - 16, 136 - 17, seed));
    }

    private static ulong Long(ReadOnlySpan<byte> s, ulong seed)
    {
        Span<byte> secret = stackalloc byte[SecretLength];
        for (var i = 0; i < SecretLength; i += 16)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(secret[i..], Word(DefaultSecret, i) + seed);
            BinaryPrimitives.WriteUInt64LittleEndian(secret[(i + 8)..], Word(DefaultSecret, i + 8) - seed);
        }

        Span<ulong> lanes = [Prime32C, Prime64A, Prime64B, Prime64C, Prime64D, Prime32B, Prime64E, Prime32A];
        var rest = s;
        while (rest.Length > BlockLength)
        {
            Accumulate(lanes, rest, secret, StripesPerBlock);
            Scramble(lanes, secret[(SecretLength - StripeLength)..]);
            rest = rest[BlockLength..];
        }
        Accumulate(lanes, rest, secret, (rest.Length - 1) / StripeLength);
        Accumulate(lanes, s[^StripeLength..], secret[(SecretLength - StripeLength - 7)..], stripes: 1);

        var sum = (ulong)s.Length * Prime64A;
        for (var i = 0; i < LaneCount; i += 2)
            sum += Fold(lanes[i] ^ Word(secret, 11 + (8 * i)), lanes[i + 1] ^ Word(secret, 19 + (8 * i)));
        return Avalanche(sum);
    }

    private static void Accumulate(Span<ulong> lanes, ReadOnlySpan<byte> s, ReadOnlySpan<byte> secret, int stripes)
    {
        for (var stripe = 0; stripe < stripes; stripe++)
        {
            for (var lane = 0; lane < LaneCount; lane++)
            {
                var value = Word(s, (stripe * StripeLength) + (8 * lane));
                var keyed = value ^ Word(secret, (stripe * SecretStep) + (8 * lane));
                lanes[lane ^ 1] += value;
                lanes[lane] += (keyed & uint.MaxValue) * (keyed >> 32);
            }
        }
    }

    private static void Scramble(Span<ulong> lanes, ReadOnlySpan<byte> secret)
    {
        for (var lane = 0; lane < LaneCount; lane++)
            lanes[lane] = (lanes[lane] ^ (lanes[lane] >> 47) ^ Word(secret, 8 * lane)) * Prime32A;
    }

    private static ulong Mix(ReadOnlySpan<byte> s, int at, int secretAt, ulong seed) => Fold(
        Word(s, at) ^ (Word(DefaultSecret, secretAt) + seed),
        Word(s, at + 8) ^ (Word(DefaultSecret, secretAt + 8) - seed));

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }

    private static ulong Avalanche(ulong h)
    {
        h = (h ^ (h >> 37)) * MixA;
        return h ^ (h >> 32);
    }

    private static ulong AvalancheClassic(ulong h)
    {
        h = (h ^ (h >> 33)) * Prime64B;
        h = (h ^ (h >> 29)) * Prime64C;
        return h ^ (h >> 32);
    }

    private static ulong Word(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt64LittleEndian(s[at..]);

    private static uint Half(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt32LittleEndian(s[at..]);
}
