namespace InfoShareHub.Ledger.Files;

/// <summary>Where a <see cref="FileLedger"/> lies and what it must at least hold.</summary>
public sealed record FileLedgerOptions
{
    /// <summary>The folder; made when it is not there. One process at a time.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// Entries that this hub is known to have acknowledged, from <see cref="Anchors.AnchorFile.Size"/> or a witness. Nothing below it is ever cut: a
    /// shorter ledger does not open. 0 only when nothing is known, as on the first start.
    /// </summary>
    public required ulong AnchoredSize { get; init; }

    /// <summary>
    /// Entries in one segment file, at least 1. A batch never spans two files, so a file may end a little earlier. 65,536 is 256 full tiles of the
    /// archive format (C2SP tlog-tiles).
    /// </summary>
    public int SegmentEntries { get; init; } = 65_536;
}
