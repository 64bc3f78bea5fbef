using InfoShareHub.Audit;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Receipts;

/// <summary>
/// Checks every receipt without believing the hub: the signature, the place in the tree, and that the tree has only grown since the last one. Any thread.
/// </summary>
/// <remarks>
/// <code>
/// receipt ─▶ 1 signed by the ledger's key? ─▶ 2 does the proof lead from the entry to the signed root? ─▶ 3 is that tree consistent with the kept one?
/// </code>
/// Step 3 asks the hub for a proof once for each new checkpoint. The newest proved checkpoint is kept in memory at once and in the store's file at most once
/// a second, and when disposed: what a crash forgets is the last second, and an older checkpoint is just as good to compare with.
/// </remarks>
public sealed class ReceiptCheck : IAsyncDisposable
{
    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(1);

    private readonly NoteVerifier _verifier;
    private readonly CheckpointStore _store;
    private readonly CheckpointHistory _history;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1);

    // The next three are touched only by whoever holds _turn.
    private string _keptNote = "";
    private string _storedNote = "";
    private long _storedAt;

    /// <summary>Checks with the ledger's public key, and compares with what <paramref name="store"/> has kept.</summary>
    /// <exception cref="ReceiptNotTrustedException">The store holds a note that this key has not signed.</exception>
    public ReceiptCheck(VerifierKey key, CheckpointStore store, ConsistencySource consistency, TimeProvider time)
    {
        _verifier = new NoteVerifier(key);
        _store = store;
        _time = time;
        _storedAt = time.GetTimestamp();
        _keptNote = _storedNote = store.Read();
        _history = new CheckpointHistory(consistency, _keptNote.Length == 0 ? null : new SignedCheckpoint(_keptNote, Open(_keptNote)), time);
    }

    /// <summary>Returns if the receipt proves that its entry is in the one and only ledger; throws if not.</summary>
    /// <exception cref="ReceiptNotTrustedException">The receipt does not prove its entry.</exception>
    /// <exception cref="LedgerInconsistentException">The ledger is not the one that was seen before.</exception>
    /// <exception cref="HubRefusedException">The hub refused to give the consistency proof.</exception>
    /// <exception cref="HubUnreachableException">The hub could not be asked for it.</exception>
    public Task CheckAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        var outcome = ReceiptMapping.TryRead(receipt, out var entry)
            ? ReceiptVerifier.Verify(entry, _verifier, out var checkpoint)
            : Refuse(ReceiptOutcome.ProofRefused, out checkpoint);
        if (outcome != ReceiptOutcome.Sound)
            throw new ReceiptNotTrustedException(outcome, Sentence(outcome, $"the receipt for entry {receipt.Index}"));

        return CompareAsync(new SignedCheckpoint(receipt.Checkpoint, checkpoint), cancellationToken);
    }

    /// <summary>The same for a checkpoint alone.</summary>
    /// <inheritdoc cref="CheckAsync"/>
    public Task CheckCheckpointAsync(string note, CancellationToken cancellationToken) =>
        CompareAsync(new SignedCheckpoint(note, Open(note)), cancellationToken);

    /// <summary>Keeps the newest proved checkpoint in the file.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        Store();
        _turn.Dispose();
    }

    private async Task CompareAsync(SignedCheckpoint seen, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _keptNote = (await _history.AdmitAsync(seen, cancellationToken)).Note;
            if (_storedNote.Length == 0 || _time.GetElapsedTime(_storedAt) >= KeepEvery)
                Store();
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Store()
    {
        if (_keptNote == _storedNote)
            return;
        _store.Write(_keptNote);
        _storedNote = _keptNote;
        _storedAt = _time.GetTimestamp();
    }

    private Checkpoint Open(string note)
    {
        var opened = _verifier.TryOpen(note, out var checkpoint);
        var outcome = opened switch
        {
            CheckpointOutcome.Sound => ReceiptOutcome.Sound,
            CheckpointOutcome.OtherLedger => ReceiptOutcome.OtherLedger,
            CheckpointOutcome.NotSigned => ReceiptOutcome.NotSigned,
            _ => ReceiptOutcome.MalformedCheckpoint,
        };
        return outcome == ReceiptOutcome.Sound ? checkpoint : throw new ReceiptNotTrustedException(outcome, Sentence(outcome, "the checkpoint"));
    }

    private static ReceiptOutcome Refuse(ReceiptOutcome outcome, out Checkpoint checkpoint)
    {
        checkpoint = new Checkpoint("", 0, default);
        return outcome;
    }

    private static string Sentence(ReceiptOutcome outcome, string what) => outcome switch
    {
        ReceiptOutcome.MalformedCheckpoint => $"{what} is not a readable signed note",
        ReceiptOutcome.OtherLedger => $"{what} is of another ledger, or of another epoch of this one",
        ReceiptOutcome.NotSigned => $"{what} is not signed by the ledger's key",
        ReceiptOutcome.IndexNotCovered => $"{what} comes with a checkpoint that is older than the entry",
        _ => $"{what} holds a proof that does not lead to the signed root",
    };
}
