using InfoShareHub.Audit;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Receipts;

/// <summary>The checkpoints of one ledger as this client has seen them: one line, or an exception. One call at a time.</summary>
internal sealed class CheckpointHistory(ConsistencySource consistency, SignedCheckpoint? kept, TimeProvider time)
{
    /// <summary>How many proved checkpoints are remembered, so that the many receipts of one batch cost one proof.</summary>
    private const int MaxRemembered = 1024;

    /// <summary>A hub that tails the ledger may be a moment behind the one that signed: it is asked this often before its shortness counts.</summary>
    private static readonly RetryOptions Patience = new() { MaxTries = 5, FirstWait = TimeSpan.FromMilliseconds(50), LongestWait = TimeSpan.FromMilliseconds(400) };

    private readonly Dictionary<ulong, TreeHash> _proved = [];
    private readonly Queue<ulong> _order = new();
    private SignedCheckpoint? _kept = kept;

    /// <summary>Proves that the checkpoint lies on the same line as the kept one, and returns the newer of the two.</summary>
    public async Task<SignedCheckpoint> AdmitAsync(SignedCheckpoint seen, CancellationToken cancellationToken)
    {
        if (_kept is not { } kept)
            return Remember(_kept = seen);

        var (older, newer) = seen.Checkpoint.Size < kept.Checkpoint.Size ? (seen, kept) : (kept, seen);
        if (_proved.TryGetValue(seen.Checkpoint.Size, out var root) || seen.Checkpoint.Size == kept.Checkpoint.Size)
            RequireSameRoot(root == default ? kept.Checkpoint.Root : root, seen);
        else if (older.Checkpoint.Size > 0)
            Require(CheckpointMemory.Compare(older.Checkpoint, newer.Checkpoint, await ProofAsync(older, newer, cancellationToken)), seen);

        _kept = newer;
        Remember(seen);
        return newer;
    }

    private async Task<IReadOnlyList<TreeHash>> ProofAsync(SignedCheckpoint older, SignedCheckpoint newer, CancellationToken cancellationToken)
    {
        var request = new GetConsistencyProofRequest { FirstSize = older.Checkpoint.Size, SecondSize = newer.Checkpoint.Size };
        var backoff = new Backoff(Patience, time);
        while (true)
        {
            try
            {
                var answer = await consistency(request, cancellationToken);
                // A proof with a hash of a wrong length can prove nothing; an empty one then fails the comparison.
                return ReceiptMapping.TryRead(answer.Proof, out var proof) ? proof : [];
            }
            catch (HubRefusedException refused) when (refused.Refusal.Reason == ErrorReason.RangeNotAvailable)
            {
                var wait = backoff.Fail(TimeSpan.Zero);
                if (backoff.IsExhausted)
                    throw Broken(CheckpointRelation.RolledBack, older, newer);
                await backoff.WaitAsync(wait, cancellationToken);
            }
        }
    }

    private void RequireSameRoot(TreeHash root, SignedCheckpoint seen)
    {
        if (root != seen.Checkpoint.Root)
            throw Broken(CheckpointRelation.Forked, _kept!, seen);
    }

    private void Require(CheckpointRelation relation, SignedCheckpoint seen)
    {
        if (relation != CheckpointRelation.Consistent)
            throw Broken(relation, _kept!, seen);
    }

    private SignedCheckpoint Remember(SignedCheckpoint seen)
    {
        if (_proved.TryAdd(seen.Checkpoint.Size, seen.Checkpoint.Root))
            _order.Enqueue(seen.Checkpoint.Size);
        if (_order.Count > MaxRemembered)
            _proved.Remove(_order.Dequeue());
        return seen;
    }

    private static LedgerInconsistentException Broken(CheckpointRelation relation, SignedCheckpoint kept, SignedCheckpoint seen)
    {
        var what = relation switch
        {
            CheckpointRelation.RolledBack => "was shortened: the hub cannot show the history that it signed",
            CheckpointRelation.Forked => "was changed or forked: two signed checkpoints contradict each other",
            _ => "is not the one that was seen before",
        };
        return new LedgerInconsistentException(relation, kept.Note, seen.Note, $"the ledger {what} (kept size {kept.Checkpoint.Size}, seen size {seen.Checkpoint.Size})");
    }
}
