using System.Collections.Concurrent;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>Remembers what would be written to the ledger; can be told that the ledger is gone.</summary>
internal sealed class RecordedRefusals
{
    private volatile bool _isDown;

    public ConcurrentQueue<(CallerIdentity Caller, string Method, ErrorReason Reason)> Audited { get; } = new();

    public ConcurrentQueue<RefusalCount> Counted { get; } = new();

    public bool IsDown
    {
        get => _isDown;
        set => _isDown = value;
    }

    public Task RecordAsync(CallerIdentity caller, string method, ErrorReason reason, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw new LedgerUnavailableException("the test says so");

        Audited.Enqueue((caller, method, reason));
        return Task.CompletedTask;
    }

    public Task CountAsync(IReadOnlyList<RefusalCount> refusals)
    {
        if (IsDown)
            throw new LedgerUnavailableException("the test says so");

        foreach (var refusal in refusals)
            Counted.Enqueue(refusal);

        return Task.CompletedTask;
    }
}
