using System.Buffers.Binary;

namespace InfoShareHub.Ledger.Keys;

/// <summary>Names a data key: 16 random bytes.</summary>
internal readonly record struct DataKeyId
{
    /// <summary>Length of an id.</summary>
    public const int Bytes = 16;

    private readonly UInt128 _value;

    private DataKeyId(UInt128 value) => _value = value;

    /// <summary>False when the bytes are not 16.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out DataKeyId id)
    {
        id = default;
        if (bytes.Length != Bytes)
            return false;

        id = new DataKeyId(BinaryPrimitives.ReadUInt128BigEndian(bytes));
        return true;
    }

    /// <summary>Writes the 16 bytes.</summary>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt128BigEndian(destination, _value);

    /// <summary>The 16 bytes in hex.</summary>
    public override string ToString() => _value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
