namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Times in the ledger are evidence: a hub whose clock cannot be right does not serve.</summary>
internal sealed class ClockGuard
{
    private readonly ILedger _ledger;
    private readonly TimeProvider _time;
    private readonly SequencerOptions _options;

    public ClockGuard(ILedger ledger, TimeProvider time, SequencerOptions options)
    {
        _ledger = ledger;
        _time = time;
        _options = options;
    }

    public long Timestamp => _time.GetTimestamp();

    public TimeSpan Elapsed(long since) => _time.GetElapsedTime(since);

    /// <summary>What is wrong with the clock, in one sentence; null if nothing is.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    public async ValueTask<string?> FindFaultAsync(DateTimeOffset lastEntry, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (lastEntry - now > _options.MaxClockRegression)
        {
            return $"the clock is more than {_options.MaxClockRegression.TotalSeconds:0} s behind the last entry";
        }

        return await _ledger.ReadClockAsync(cancellationToken) is { } store && (store - _time.GetUtcNow()).Duration() > _options.MaxClockSkew
            ? $"the clock is more than {_options.MaxClockSkew.TotalSeconds:0} s away from the store's"
            : null;
    }
}
