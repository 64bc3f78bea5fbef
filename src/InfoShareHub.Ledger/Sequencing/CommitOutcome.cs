namespace InfoShareHub.Ledger.Sequencing;

/// <summary>How an attempt to make a batch durable ended.</summary>
internal enum CommitOutcome
{
    /// <summary>Durable and answered.</summary>
    Durable,

    /// <summary>Another hub wrote first; nothing was written.</summary>
    Lost,

    /// <summary>The store did not say.</summary>
    Unknown,
}
