using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Recalling;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Intake;

/// <summary>
/// Takes a concern back up to a version, whether or not that version has come yet: kept and marked, no alert of it is sent any more, and everybody who was told gets
/// a recall. What was kept of its subject goes with it.
/// </summary>
internal sealed class RetractConcern : AnsweringCommand<Nothing>
{
    private readonly SentRetraction _sent;

    public RetractConcern(CallerIdentity caller, SentRetraction sent)
        : base(caller, Action.RetractConcern)
    {
        _sent = sent;
    }

    protected override Nothing RecallAnswer(HubState state, ulong index) => Nothing.Value;

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var known = state.Concerns.Find(Caller.Agency, _sent.Id);
        var isSuperseded = known is not null && (known.IsRetracted || known.CurrentVersion > _sent.Version);
        var retracted = new ConcernRetracted
        {
            Agency = Caller.Agency.Value,
            SourceId = _sent.Id.Value,
            SourceVersion = _sent.Version,
            RecordedTimeUs = LedgerClock.ToMicroseconds(_sent.RecordedTime),
            Reason = _sent.Reason,
            TakesEffect = known is not null && !isSuperseded,
        };
        var audited = NewEvent(state, isSuperseded ? Outcome.Superseded : Outcome.Accepted);
        audited.Retraction = _sent.Reason;
        var draft = new EntryDraft(new StateChange { ConcernRetracted = retracted }, audited) { Parts = ReasonPart.Of(_sent.Explanation, audited) };
        draft.Told.SourceId = _sent.Id.Value;
        if (retracted.TakesEffect)
        {
            TakeBack(state, known!, retracted, draft);
        }

        return new(draft, Nothing.Value);
    }

    private void TakeBack(HubState state, KnownConcern known, ConcernRetracted retracted, EntryDraft draft)
    {
        draft.Event.Children.Add(state.ChildOf(known));
        var subject = state.Records.Find(Caller.Agency, ContentMapping.SubjectRecordId(_sent.Id)) is { IsLive: true } kept && kept.CurrentVersion <= _sent.Version
            ? kept
            : null;
        if (subject is not null)
        {
            Placement.Separate(state, subject.Number, retracted.Moved, state.Records.NextChild);
        }

        draft.Raise(state, RecallPlan.OfRetraction(state, known, subject, _sent.Reason, retracted.Moved));
    }
}
