namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Bounds of the sequencer.</summary>
internal sealed record SequencerOptions
{
    /// <summary>Most commands in one batch. 512: at 2 KB an entry a batch stays near 1 MB, one script to a store.</summary>
    public int MaxBatch { get; init; } = 512;

    /// <summary>Most commands waiting in one lane. 10,000: three seconds of work at full load; more would only be answered late.</summary>
    public int LaneCapacity { get; init; } = 10_000;

    /// <summary>Most commands of one agency waiting in one lane. 4,096: one feed cannot fill a lane.</summary>
    public int AgencyCapacity { get; init; } = 4_096;

    /// <summary>How often a command may lose the race to append before it is answered UNAVAILABLE. 16: with halving batches that is never chance.</summary>
    public int MaxLosses { get; init; } = 16;

    /// <summary>How often the store is looked at when nothing is written. One second, so that health tells within two.</summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a lost store is tried again.</summary>
    public TimeSpan RecoveryInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How far the hub's clock may be from the store's before it stops serving.</summary>
    public TimeSpan MaxClockSkew { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How far the hub's clock may be behind the last entry's ledger time before it stops serving.</summary>
    public TimeSpan MaxClockRegression { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a submission id is remembered. 30 days; at least 24 hours.</summary>
    public TimeSpan SubmissionWindow { get; init; } = TimeSpan.FromDays(30);
}
