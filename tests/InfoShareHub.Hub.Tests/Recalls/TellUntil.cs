using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Hub.Tests.Recalls;

/// <summary>Tells an agency of a record for a time: an entry as a disclosure makes it.</summary>
internal sealed class TellUntil : AnsweringCommand<Nothing>
{
    private readonly ulong _record;
    private readonly DateOnly _lastDay;

    public TellUntil(CallerIdentity caller, ulong record, DateOnly lastDay)
        : base(caller, Action.RequestDisclosure)
    {
        _record = record;
        _lastDay = lastDay;
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var audited = NewEvent(state);
        audited.Accesses.Add(new Access
        {
            Child = state.Records.Children.ChildOf(_record)!.Value,
            DataClass = DataClass.C01,
            Level = DisclosureLevel.D2,
            Outcome = Outcome.Partial,
            Fields = 3ul | (1ul << 63),
            Piece = new ShownPiece { RecordNumber = _record, Version = 1 },
            ExpiresOn = LedgerClock.ToDay(_lastDay),
        });
        return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited), Nothing.Value);
    }
}
