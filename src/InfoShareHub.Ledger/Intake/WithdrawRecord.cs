using InfoShareHub.Ledger.Recalling;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Intake;

/// <summary>Withdraws a record up to a version, whether or not that version has come yet.</summary>
internal sealed class WithdrawRecord : AnsweringCommand<Nothing>
{
    private readonly SentWithdrawal _sent;

    public WithdrawRecord(CallerIdentity caller, SentWithdrawal sent)
        : base(caller, Action.WithdrawRecord)
    {
        _sent = sent;
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var known = state.Records.Find(Caller.Agency, _sent.Id);
        var withdrawn = new RecordWithdrawn
        {
            Agency = Caller.Agency.Value,
            RecordId = _sent.Id.Value,
            SourceVersion = _sent.Version,
            RecordedTimeUs = LedgerClock.ToMicroseconds(_sent.RecordedTime),
        };
        var takesEffect = known is null || known.CurrentVersion <= _sent.Version;
        var audited = NewEvent(state, takesEffect ? Outcome.Accepted : Outcome.Superseded);
        if (takesEffect && known is not null && state.Records.Children.ChildOf(known.Number) is { } child)
        {
            audited.Children.Add(child);
            Placement.Separate(state, known.Number, withdrawn.Moved, state.Records.NextChild);
        }

        var draft = new EntryDraft(new StateChange { RecordWithdrawn = withdrawn }, audited) { Parts = ReasonPart.Of(_sent.Reason, audited) };
        draft.Told.SourceId = _sent.Id.Value;
        if (takesEffect && known is { IsLive: true })
        {
            draft.Raise(state, RecallPlan.OfWithdrawal(state, known, withdrawn.Moved));
        }

        return new(draft, Nothing.Value);
    }
}
