using InfoShareHub.V1;

namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>What every entry must be by itself and after the one before it (entry.proto).</summary>
internal sealed class EntryRules
{
    private const uint KnownFormat = 1;
    private const int KeyIdBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int SmallestBucketBytes = 128;
    private const int LargestDoublingBytes = 4096;

    private long _ledgerTime = long.MinValue;

    public Finding? Check(ulong index, Entry entry)
    {
        if (entry.Format != KnownFormat || entry.OldestReader > KnownFormat)
        {
            return Finding.At(
                ExitCode.Unreadable, index, $"it has format {entry.Format} for readers of {entry.OldestReader} and later, and this program knows format {KnownFormat}");
        }

        var fault = FindFault(index, entry);
        _ledgerTime = Math.Max(_ledgerTime, entry.LedgerTimeUs);
        return fault is null ? null : Finding.At(ExitCode.Tampered, index, fault);
    }

    private static bool IsWhole(Box box)
    {
        var padded = box.Ciphertext.Length - TagBytes;
        var isBucket = padded <= LargestDoublingBytes
            ? padded >= SmallestBucketBytes && (padded & (padded - 1)) == 0
            : padded % LargestDoublingBytes == 0;

        return isBucket
            && box.Reader is > BoxReader.Unspecified and <= BoxReader.Hub
            && box.KeyId.Length == KeyIdBytes
            && box.Nonce.Length == NonceBytes;
    }

    private string? FindFault(ulong index, Entry entry)
    {
        if (entry.Index != index)
            return $"it says that it is entry {entry.Index}";

        if (entry.LedgerTimeUs < _ledgerTime)
            return "its ledger time is before that of the entry before it";

        if (entry.Agency.Length == 0)
            return "it names no agency";

        var odd = entry.Boxes.ToList().FindIndex(static box => !IsWhole(box));
        return odd >= 0 ? $"its box {odd} is malformed" : null;
    }
}
