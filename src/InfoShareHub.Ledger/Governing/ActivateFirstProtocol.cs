using Google.Protobuf;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Puts the first sharing protocol in force, unless another hub has done so. The entry carries the document's bytes: what was in force on any day can be read from the ledger alone.</summary>
internal sealed class ActivateFirstProtocol : AnsweringCommand<Nothing>
{
    private readonly ReadOnlyMemory<byte> _document;

    public ActivateFirstProtocol(ReadOnlyMemory<byte> document)
        : base(HubCaller.Identity, Action.ActivateProtocol)
    {
        _document = document;
    }

    internal override (ulong Index, DateTimeOffset Time)? FindRepeat(HubState state)
    {
        return state.Governance.Protocol is null ? null : (state.Size - 1, state.LedgerTime);
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var activated = new ProtocolActivated { Document = UnsafeByteOperations.UnsafeWrap(_document) };
        return new(new EntryDraft(new StateChange { ProtocolActivated = activated }, NewEvent(state)), Nothing.Value);
    }
}
