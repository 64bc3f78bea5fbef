namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Commands decided together, as they stand before they are durable.</summary>
internal sealed class Batch
{
    /// <summary>Sealed entries, in order.</summary>
    public List<ReadOnlyMemory<byte>> Entries { get; } = [];

    /// <summary>Data keys the entries use first.</summary>
    public List<NewDataKey> Keys { get; } = [];

    /// <summary>Commands that made an entry, and which.</summary>
    public List<DecidedCommand> Decided { get; } = [];

    /// <summary>Commands that repeat what was accepted before.</summary>
    public List<RepeatedCommand> Repeats { get; } = [];

    /// <summary>Names whose bells ring once the batch is durable.</summary>
    public HashSet<string> Bells { get; } = new(StringComparer.Ordinal);

    public void Clear()
    {
        Entries.Clear();
        Keys.Clear();
        Decided.Clear();
        Repeats.Clear();
        Bells.Clear();
    }
}
