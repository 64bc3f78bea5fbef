namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>CRC-32C (Castagnoli, reflected polynomial 0x82F63B78) by tables, eight bytes at a step.</summary>
internal static class Crc32C
{
    private const uint Polynomial = 0x82F63B78;
    private static readonly uint[] Tables = Build();

    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Next(Next(~0u, first), second);

    private static uint Next(uint crc, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables.AsSpan();
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
            crc = tables[0x700 | (int)(crc & 0xFF)] ^ tables[0x600 | (int)(crc >> 8 & 0xFF)] ^ tables[0x500 | (int)(crc >> 16 & 0xFF)]
                ^ tables[0x400 | (int)(crc >> 24)] ^ tables[0x300 | bytes[4]] ^ tables[0x200 | bytes[5]] ^ tables[0x100 | bytes[6]] ^ tables[bytes[7]];
        }

        foreach (var value in bytes)
            crc = tables[(int)((crc ^ value) & 0xFF)] ^ (crc >> 8);

        return crc;
    }

    private static uint[] Build()
    {
        var tables = new uint[8 * 256];
        for (var value = 0u; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ Polynomial : crc >> 1;

            tables[value] = crc;
        }

        for (var index = 256; index < tables.Length; index++)
            tables[index] = (tables[index - 256] >> 8) ^ tables[tables[index - 256] & 0xFF];

        return tables;
    }
}
