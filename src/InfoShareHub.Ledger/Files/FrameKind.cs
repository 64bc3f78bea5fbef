namespace InfoShareHub.Ledger.Files;

internal enum FrameKind : byte
{
    /// <summary>Never written; what zeros read as.</summary>
    None = 0,

    /// <summary>One stored entry; the frame's index is the entry's.</summary>
    Entry = 1,

    /// <summary>The end of a batch; the frame's index is the size of the ledger with the batch.</summary>
    Closing = 2,

    /// <summary>One wrapped key; the frame's index is that of its batch's first entry.</summary>
    Key = 3,
}
