namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Which queue a command waits in. A lower one is served only when the higher ones are empty, or when it has waited too long.</summary>
internal enum Lane
{
    /// <summary>A child is in immediate danger.</summary>
    Urgent,

    /// <summary>A person or a system waits for one answer.</summary>
    Interactive,

    /// <summary>Feeds and long streams.</summary>
    Bulk,
}
