using System.Text;
using InfoShareHub.Audit;
using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Makes a decided batch durable, in the one order that keeps the promise: sign, append, fsync the anchor. Only then may anybody be answered.</summary>
internal sealed class LedgerPen
{
    private readonly ILedger _ledger;
    private readonly AnchorFile _anchor;
    private readonly NoteSigner _signer;

    public LedgerPen(ILedger ledger, AnchorFile anchor, NoteSigner signer)
    {
        _ledger = ledger;
        _anchor = anchor;
        _signer = signer;
    }

    /// <summary>The signed checkpoint if the batch is durable; null if another hub was first, and then the checkpoint never leaves this method.</summary>
    /// <exception cref="LedgerUnavailableException">The outcome is unknown.</exception>
    public async Task<string?> AppendAsync(Batch batch, HubState state, CancellationToken cancellationToken)
    {
        var checkpoint = Sign(state);
        var bytes = Encoding.UTF8.GetBytes(checkpoint);
        var expected = state.Size - (ulong)batch.Entries.Count;
        var outcome = await _ledger.AppendAsync(new LedgerBatch(expected, batch.Entries, batch.Keys, bytes), cancellationToken);
        if (!outcome.IsAppended)
        {
            return null;
        }

        _anchor.Advance(state.Size, bytes);
        return checkpoint;
    }

    private string Sign(HubState state)
    {
        return _signer.Sign(new Checkpoint(_signer.VerifierKey.Name, state.Size, state.Tree.Root(state.Size))).Format();
    }
}
