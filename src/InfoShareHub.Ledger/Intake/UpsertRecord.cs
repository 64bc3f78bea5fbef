using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Recalling;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Intake;

/// <summary>
/// Keeps a version of a record and decides which child it belongs to. The newest version wins whatever order they come in; a withdrawal beats every
/// version up to its own. The sender learns nothing of matches.
/// </summary>
internal sealed class UpsertRecord : AnsweringCommand<RecordStanding>
{
    private readonly SentRecord _sent;

    public UpsertRecord(CallerIdentity caller, SentRecord sent)
        : base(caller, Action.UpsertRecord)
    {
        _sent = sent;
    }

    public override Lane Lane => Lane.Bulk;

    internal override (ulong Index, DateTimeOffset Time)? FindRepeat(HubState state)
    {
        return Versions.FindRepeat(state.Records.Find(Caller.Agency, _sent.Id)?.Versions, _sent.Version, Submission);
    }

    protected override Decided<RecordStanding> DecideAnswer(HubState state, Moment moment)
    {
        var known = state.Records.Find(Caller.Agency, _sent.Id);
        if (Versions.Contradicts(known?.Versions, _sent.Version))
        {
            return new(Refuse(state, Versions.Contradiction("record.source_version")), null);
        }

        if (_sent.IsSealed && !state.Governance.Enrolment.HasSealHolder)
        {
            return new(Refuse(state, Faults.Field("record.items", "holds class C20, and no seal-holder is enrolled to keep it; have one enrolled first")), null);
        }

        var isSuperseded = known is not null && _sent.Version <= Math.Max(known.CurrentVersion, known.WithdrawnUpTo);
        var kept = new RecordKept
        {
            Agency = Caller.Agency.Value,
            RecordId = _sent.Id.Value,
            SourceVersion = _sent.Version,
            RecordNumber = known?.Number ?? state.Records.NextRecord,
            EventTimeUs = LedgerClock.ToMicroseconds(_sent.EventTime),
            RecordedTimeUs = LedgerClock.ToMicroseconds(_sent.RecordedTime),
            Wins = !isSuperseded,
        };
        var audited = NewEvent(state, isSuperseded ? Outcome.Superseded : Outcome.Accepted);
        if (!isSuperseded)
        {
            Placement.Decide(state, known, _sent.Subject, _sent.IsSealed, kept);
            kept.LastItem = ItemNumbering.Number(known, _sent.Content);
            audited.Children.Add(kept.Child);
        }

        var reasons = JudgementReasons.Note(_sent.Content, audited);
        var draft = new EntryDraft(new StateChange { RecordKept = kept }, audited) { Parts = [.. _sent.Content, .. reasons] };
        if (!isSuperseded && known is not null)
        {
            draft.Raise(state, RecallPlan.OfVersion(state, known, ContentMapping.ToRecord(_sent.Content), _sent.IsSealed, kept));
        }

        draft.Told.SourceId = _sent.Id.Value;
        return new(draft, new RecordStanding(isSuperseded));
    }

    protected override RecordStanding RecallAnswer(HubState state, ulong index)
    {
        var known = state.Records.Find(Caller.Agency, _sent.Id);
        return new RecordStanding(known is not null && _sent.Version < Math.Max(known.CurrentVersion, known.WithdrawnUpTo));
    }
}
