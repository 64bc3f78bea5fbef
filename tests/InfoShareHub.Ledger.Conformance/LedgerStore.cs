namespace InfoShareHub.Ledger.Conformance;

/// <summary>One place where a ledger is kept, empty when made, for one test. Disposing it removes the place; the test disposes the ledgers first.</summary>
public abstract class LedgerStore : IAsyncDisposable
{
    /// <summary>No test takes longer, however slow the machine.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _deadline = new(Deadline);

    /// <summary>What the test passes to every call: cancelled when the test has taken too long.</summary>
    public CancellationToken DeadlineToken => _deadline.Token;

    /// <summary>Opens what the place holds. At most one instance is open at a time unless the suite is <see cref="SharedLedgerConformance"/>.</summary>
    public abstract ValueTask<ILedger> OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await RemoveAsync();
        _deadline.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask RemoveAsync();
}
