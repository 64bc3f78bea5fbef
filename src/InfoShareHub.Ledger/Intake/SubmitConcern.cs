using InfoShareHub.Concerns.Records;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Recalling;
using InfoShareHub.Ledger.Reporting;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Intake;

/// <summary>
/// Takes a concern: finds the child, decides who must hear of it, and puts an alert into each of their mailboxes, in one entry. The reporter learns
/// nothing of all this. What comes through the protected route leaves no record behind, is in no index and stands under nobody's name: the reporter's own
/// agency must not find it by any question it may ask.
/// </summary>
internal sealed class SubmitConcern : AnsweringCommand<Nothing>
{
    private readonly SentConcern _sent;
    private readonly bool _isBulk;

    public SubmitConcern(CallerIdentity caller, SentConcern sent, bool isBulk)
        : base(caller, Action.SubmitConcern)
    {
        _sent = sent;
        _isBulk = isBulk;
    }

    public override Lane Lane => _sent.Report.IsImmediateDanger ? Lane.Urgent : _isBulk ? Lane.Bulk : Lane.Interactive;

    private ConcernReport Report => _sent.Report;

    internal override (ulong Index, DateTimeOffset Time)? FindRepeat(HubState state)
    {
        return Versions.FindRepeat(FindKnown(state)?.Versions, Report.SourceVersion, Submission);
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var known = FindKnown(state);
        if (Versions.Contradicts(known?.Versions, Report.SourceVersion))
        {
            return new(Refuse(state, Versions.Contradiction("concern.source_version")), null);
        }

        if (!TryFindArea(state, out var area))
        {
            return new(Refuse(state, Faults.Field("concern.area", "is not an area that the agency works in; leave it empty for the agency's own")), null);
        }

        if (Report.RecordId is { } recordId && state.Records.Find(Caller.Agency, recordId) is not { IsLive: true })
        {
            return new(Refuse(state, Refusal.NotFound("record")), null);
        }

        var accepted = NewChange(state, known, area);
        var audited = NewEvent(state, accepted.Wins ? Outcome.Accepted : Outcome.Superseded);
        audited.Threshold = Protected is null ? accepted.Threshold : Threshold.Unspecified;
        if (accepted.Wins)
        {
            FindChild(state, known, accepted);
            if (Protected is null)
            {
                audited.Children.Add(accepted.Child);
            }

            var possible = accepted.Possible.Select(link => link.RecordNumber);
            var facts = ConcernFactsOf.Gather(state, Report, Caller.Agency, accepted.Child, possible, accepted.Area, moment.Date);
            accepted.Alerts.Add(new AlertRouting(state, moment.Date).Raise(facts with
            {
                IsProtected = accepted.ProtectedRoute,
                IsSealed = facts.IsSealed || accepted.Quarantined,
            }));
        }

        var draft = new EntryDraft(new StateChange { ConcernAccepted = accepted }, audited)
        {
            Parts = ToParts(),
            ConcealedReporter = Protected is null ? string.Empty : Report.Reporter,
        };
        draft.Told.SourceId = Protected is null ? Report.SourceId.Value : string.Empty;
        if (accepted.Wins && known is not null)
        {
            draft.Raise(state, RecallPlan.OfVersion(state, known, Report, accepted));
        }

        return new(draft, Nothing.Value);
    }

    protected override Nothing RecallAnswer(HubState state, ulong index) => Nothing.Value;

    private KnownConcern? FindKnown(HubState state)
    {
        return Protected is { } route ? state.Concerns.FindProtected(route.PersonKey, Report.SourceId) : state.Concerns.Find(Caller.Agency, Report.SourceId);
    }

    private bool TryFindArea(HubState state, out string area)
    {
        area = Report.Area;
        if (!state.Governance.Enrolment.TryFind(Caller.Agency, out var agency))
        {
            return false;
        }

        if (area.Length == 0)
        {
            area = agency.Areas[0];
        }

        return agency.Covers(area);
    }

    private ConcernAccepted NewChange(HubState state, KnownConcern? known, string area) => new()
    {
        Agency = Caller.Agency.Value,
        SourceId = Report.SourceId.Value,
        SourceVersion = Report.SourceVersion,
        ConcernNumber = known?.Number ?? state.Concerns.Next,
        EventTimeUs = LedgerClock.ToMicroseconds(Report.EventTime),
        RecordedTimeUs = LedgerClock.ToMicroseconds(Report.RecordedTime),
        Wins = (known is null || Report.SourceVersion > known.CurrentVersion)
            && (Protected is not null || Report.SourceVersion > state.Concerns.RetractedUpTo(Caller.Agency, Report.SourceId)),
        RecordId = Report.RecordId?.Value ?? string.Empty,
        Category = (int)Report.Category,
        IsUrgent = Report.IsImmediateDanger,
        Threshold = (Threshold)(int)Report.Threshold,
        Consent = (ConsentState)(int)Report.Consent,
        Area = area,
        SubmittedAs = Referrer.Of(this),
        ProtectedRoute = Protected is not null,
    };

    private void FindChild(HubState state, KnownConcern? known, ConcernAccepted accepted)
    {
        if (Report.RecordId is { } recordId)
        {
            var own = state.Records.Find(Caller.Agency, recordId)!;
            accepted.Child = state.Records.Children.ChildOf(own.Number) ?? state.Records.NextChild;
            accepted.Quarantined = own.IsQuarantined;
            return;
        }

        if (Protected is not null)
        {
            FindProtectedChild(state, known, accepted);
            return;
        }

        var subjectRecord = state.Records.Find(Caller.Agency, ContentMapping.SubjectRecordId(Report.SourceId));
        var plan = LinkPlanning.Plan(state, Report.Subject!, subjectRecord?.Number, []);
        var number = subjectRecord?.Number ?? state.Records.NextRecord;
        accepted.SealedMatches.Add(LinkPlanning.FindProtected(state, Report.Subject!, number, plan));
        if (accepted.SealedMatches.Count > 0 || state.Records.Quarantine.MustStay(number))
        {
            accepted.Quarantined = true;
            accepted.SubjectRecordNumber = number;
            accepted.Child = state.Records.NextChild;
            return;
        }

        accepted.Links.Add(plan.Links);
        accepted.Possible.Add(plan.Possible);
        if (plan.Child is { } child)
        {
            accepted.Child = child;
            return;
        }

        // Nobody knew the child: the subject is kept as a record, so that the next report about the same child finds it.
        accepted.SubjectRecordNumber = number;
        accepted.Child = subjectRecord is null
            ? state.Records.NextChild
            : state.Records.Children.ChildOf(subjectRecord.Number) ?? state.Records.NextChild;
    }

    /// <summary>A record of the subject would be found by the agency's own searches and move every prior: nobody is told of a child by this route but who is alerted.</summary>
    private void FindProtectedChild(HubState state, KnownConcern? known, ConcernAccepted accepted)
    {
        var plan = LinkPlanning.Plan(state, Report.Subject!, self: null, []);
        accepted.SealedMatches.Add(LinkPlanning.FindProtected(state, Report.Subject!, record: 0, plan));
        accepted.Quarantined = accepted.SealedMatches.Count > 0;
        if (accepted.Quarantined)
        {
            // Only seal-holders are told, and for good: there is no record that could be released.
            accepted.Child = state.Records.NextChild;
            return;
        }

        accepted.Links.Add(plan.Links);
        accepted.Possible.Add(plan.Possible);
        accepted.Child = plan.Child ?? known?.Child ?? state.Records.NextChild;
    }

    private List<ContentPart> ToParts()
    {
        var parts = new List<ContentPart>();
        if (_sent.Subject is { } subject)
        {
            parts.AddRange(ContentMapping.FromSubject(subject));
        }

        var reported = Protected is null ? Report : Report with { Reporter = string.Empty };
        parts.Add(new ContentPart { DataClass = DataClass.C16, Concern = ContentMapping.ToContent(reported) });
        return parts;
    }
}
