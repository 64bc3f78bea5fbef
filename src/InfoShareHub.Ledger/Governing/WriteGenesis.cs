using Google.Protobuf;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Governing;

/// <summary>Begins a ledger: entry 0 holds the genesis document as given. When another hub began it first, that one counts.</summary>
internal sealed class WriteGenesis : AnsweringCommand<Nothing>
{
    private readonly ReadOnlyMemory<byte> _document;

    public WriteGenesis(ReadOnlyMemory<byte> document)
        : base(HubCaller.Identity, Action.Genesis)
    {
        _document = document;
    }

    internal override (ulong Index, DateTimeOffset Time)? FindRepeat(HubState state) => state.Size > 0 ? (0, state.LedgerTime) : null;

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var written = new GenesisWritten { Document = UnsafeByteOperations.UnsafeWrap(_document) };
        return new(new EntryDraft(new StateChange { Genesis = written }, NewEvent(state)), Nothing.Value);
    }
}
