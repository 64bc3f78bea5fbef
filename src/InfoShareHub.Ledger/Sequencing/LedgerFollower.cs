using System.Text;
using InfoShareHub.Audit;
using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>
/// Brings the state up to the store's head: at start from entry 0, later by what other hubs wrote. Nothing is believed that the signed checkpoint does
/// not prove, and nothing is served that is shorter than, or different from, what this hub has anchored.
/// </summary>
internal sealed class LedgerFollower
{
    // Genesis and the first protocol: written before anybody was answered, so that a store that is shorter has lost nothing.
    private const ulong UnansweredEntries = 2;

    private readonly ILedger _ledger;
    private readonly AnchorFile _anchor;
    private readonly NoteVerifier _verifier;
    private readonly KeyRing _keys;
    private readonly EntryOpener _opener;
    private readonly HubState _state;
    private ulong _keysRead;

    public LedgerFollower(ILedger ledger, AnchorFile anchor, NoteVerifier verifier, KeyRing keys, EntryOpener opener, HubState state)
    {
        _ledger = ledger;
        _anchor = anchor;
        _verifier = verifier;
        _keys = keys;
        _opener = opener;
        _state = state;
    }

    /// <summary>Applies everything up to the head and returns the head's checkpoint; empty for an empty ledger.</summary>
    /// <exception cref="LedgerCorruptException">The store is shorter than what was anchored, or holds what was never signed.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be reached.</exception>
    public async Task<string> CatchUpAsync(CancellationToken cancellationToken)
    {
        var head = await _ledger.ReadHeadAsync(cancellationToken);
        if (_anchor.Size == 0 && head.Size > UnansweredEntries)
        {
            throw new LedgerCorruptException(0, "the store is not empty and nothing outside it says how long it should be: name a checkpoint that another hub, an agency or a witness has kept");
        }

        var known = Math.Max(_state.Size, _anchor.Size);
        if (head.Size < known)
        {
            throw new LedgerCorruptException(head.Size, $"the store was rolled back: anchored size {known}, store size {head.Size}");
        }

        if (head.Size > _state.Size)
        {
            await foreach (var wrapped in _ledger.ReadKeysAsync(_keysRead, cancellationToken))
            {
                _keys.Add(wrapped.Span);
                _keysRead++;
            }

            await ApplyAsync(head.Size, cancellationToken);
        }

        return Check(head);
    }

    /// <summary>Keys this hub appended itself need not be read again.</summary>
    public void NoteAppended(int keys) => _keysRead += (ulong)keys;

    private async Task ApplyAsync(ulong size, CancellationToken cancellationToken)
    {
        await foreach (var entry in _opener.OpenAllAsync(_ledger.ReadAsync(_state.Size, size, cancellationToken), cancellationToken))
        {
            _state.Apply(entry);
            if (entry.Change.SubmissionId.Length > 0)
            {
                _state.Submissions.Settle(entry.Envelope.Agency, entry.Change.SubmissionId, entry.LedgerTime);
            }
        }

        if (_state.Size != size)
        {
            throw new LedgerCorruptException(_state.Size, $"entry {_state.Size} is missing from the store");
        }
    }

    private string Check(LedgerHead head)
    {
        if (head.Size == 0)
        {
            return string.Empty;
        }

        var note = Encoding.UTF8.GetString(head.Checkpoint.Span);
        if (_verifier.TryOpen(note, out var checkpoint) != CheckpointOutcome.Sound)
        {
            throw new LedgerCorruptException(head.Size - 1, "the store's checkpoint is not signed by this ledger's key");
        }

        if (checkpoint.Size != head.Size || checkpoint.Root != _state.Tree.Root(head.Size))
        {
            throw new LedgerCorruptException(head.Size - 1, "the store's entries are not those that its checkpoint was signed over");
        }

        CheckAnchor();
        _anchor.Advance(head.Size, head.Checkpoint);
        return note;
    }

    private void CheckAnchor()
    {
        if (_anchor.Size == 0)
        {
            return;
        }

        if (_verifier.TryOpen(Encoding.UTF8.GetString(_anchor.Checkpoint.Span), out var anchored) != CheckpointOutcome.Sound)
        {
            throw new LedgerCorruptException(0, "the anchor is not signed by this ledger's key");
        }

        if (anchored.Root != _state.Tree.Root(anchored.Size))
        {
            throw new LedgerCorruptException(0, $"the store was forked: its first {anchored.Size} entries are not those that were anchored");
        }
    }
}
