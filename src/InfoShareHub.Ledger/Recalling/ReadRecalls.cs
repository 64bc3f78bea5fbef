using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>Who has acknowledged which recall and who has not: for auditors of all, for everybody else of their own agency's information.</summary>
internal sealed class ReadRecalls : AnsweringCommand<RecallPage>
{
    private const string AuditorRole = "auditor";

    // Looked at for one page, so that a rare selection does not hold up everybody else.
    private const ulong MaxLookedAt = 20_000;

    private readonly RecallQuery _query;

    public ReadRecalls(CallerIdentity caller, RecallQuery query)
        : base(caller, Action.ListRecalls)
    {
        _query = query;
    }

    public override Lane Lane => Lane.Bulk;

    protected override Decided<RecallPage> DecideAnswer(HubState state, Moment moment)
    {
        var page = Select(state);
        var audited = NewEvent(state);
        audited.Purpose = Purpose.P11;
        audited.Count = (ulong)page.Recalls.Count;
        var draft = new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited) { Parts = ReasonPart.Of(_query.Reason, audited) };
        return new(draft, page);
    }

    private RecallPage Select(HubState state)
    {
        var isAuditor = string.Equals(Caller.Role, AuditorRole, StringComparison.Ordinal);
        var owner = isAuditor ? _query.Owner : Caller.Agency.Value;
        var recalls = new List<ListedRecall>();
        var number = _query.After;
        var last = state.Recalls.Next - 1;
        while (number < last && recalls.Count < _query.Limit && number - _query.After < MaxLookedAt)
        {
            number++;
            var recall = state.Recalls.Find(number)!;
            // What came by the protected route is in nobody's list: when it was raised, beside the entries of that moment, would say whom it is about.
            if ((_query.OpenOnly && !recall.IsOpen) || (_query.OverdueOnly && !recall.IsOverdue) || state.IsProtectedReport(recall.Source))
            {
                continue;
            }

            var whose = state.OwnerOf(recall.Source);
            if (owner.Length == 0 || string.Equals(owner, whose.Value, StringComparison.Ordinal))
            {
                var attempts = state.Recalls.Mailboxes.StandingOf(recall.Mailbox, recall.Sequence).Attempts;
                recalls.Add(new ListedRecall(recall, whose, SourceIdOf(state, recall.Source), attempts));
            }
        }

        return new RecallPage(recalls, number < last ? number : 0);
    }

    private static Concerns.Identity.SourceId SourceIdOf(HubState state, ToldSource source)
    {
        return source.IsConcern ? state.Concerns.Find(source.Number)!.SourceId : state.Records.Find(source.Number)!.RecordId;
    }
}
