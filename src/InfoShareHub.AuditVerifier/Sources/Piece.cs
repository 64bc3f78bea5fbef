namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>What a source yields, in ledger order.</summary>
internal abstract record Piece
{
    /// <summary>The log is only a part, from an index that is not 0; the first piece.</summary>
    /// <param name="Index">Its first entry.</param>
    /// <param name="Before">Hashes of the complete subtrees before it.</param>
    public sealed record Start(ulong Index, IReadOnlyList<ReadOnlyMemory<byte>> Before) : Piece;

    /// <summary>The log is only a part and ends here, before the size of its checkpoint; behind the last entry.</summary>
    /// <param name="After">Hashes of the complete subtrees behind it.</param>
    public sealed record Rest(IReadOnlyList<ReadOnlyMemory<byte>> After) : Piece;

    /// <summary>One stored entry.</summary>
    /// <param name="Index">Where the source says it stands.</param>
    /// <param name="Bytes">What was hashed; valid until the next piece is asked for.</param>
    /// <param name="CarriedLeaf">The leaf hash that the source carries beside it; empty when it carries none.</param>
    public sealed record Stored(ulong Index, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> CarriedLeaf) : Piece;

    /// <summary>The checkpoint that was written with a batch.</summary>
    public sealed record Closing(ulong Size, ReadOnlyMemory<byte> Note) : Piece;

    /// <summary>The checkpoint that stands for the whole log; at the start or the end, once.</summary>
    public sealed record Head(ReadOnlyMemory<byte> Note) : Piece;

    /// <summary>Bytes behind the last whole batch: a write that was cut off, or damage. Only what was acknowledged elsewhere can tell which.</summary>
    /// <param name="Size">Entries in whole batches.</param>
    /// <param name="FirstUnsound">First entry that is not whole.</param>
    /// <param name="IsCutOff">The file simply ends there; otherwise something is there and is damaged.</param>
    public sealed record Tail(ulong Size, ulong FirstUnsound, bool IsCutOff) : Piece;

    /// <summary>Something beside the entries is at fault; they can be read on.</summary>
    public sealed record Aside(Finding Finding) : Piece;

    /// <summary>The source itself is at fault from here on; the last piece.</summary>
    public sealed record Fault(Finding Finding) : Piece;
}
