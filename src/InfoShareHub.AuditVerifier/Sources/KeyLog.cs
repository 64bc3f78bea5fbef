namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>
/// The wrapped data keys of a ledger folder. No root covers them, since they must be erasable; but as much of them as the last batch was written with must
/// be there and whole.
/// </summary>
internal static class KeyLog
{
    public static Finding? Check(string folder, long durableBytes, ulong size)
    {
        if (durableBytes == 0)
            return null;

        var path = Path.Combine(folder, "keys.log");
        if (!File.Exists(path))
            return Damaged(0, size);

        using var keys = FrameFile.OpenKeys(path);
        var batch = 0UL;
        while (keys.Offset < durableBytes)
        {
            if (keys.Peek() is not { Kind: LedgerFrame.Key } frame || frame.Index < batch)
                return Damaged(batch, size);

            batch = frame.Index;
            keys.Skip(frame);
        }

        return null;
    }

    private static Finding Damaged(ulong batch, ulong size) =>
        Finding.Within(ExitCode.Tampered, batch, Math.Max(batch, size - 1), "the data keys that came with them are damaged or missing in `keys.log`");
}
