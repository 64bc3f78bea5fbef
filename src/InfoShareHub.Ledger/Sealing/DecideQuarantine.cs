using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;
using QuarantineCase = InfoShareHub.Ledger.State.QuarantineCase;

namespace InfoShareHub.Ledger.Sealing;

/// <summary>
/// The seal-holder says whether a record is the protected child. If not, the record is linked, and its concerns are told, as if they had just come.
/// </summary>
internal sealed class DecideQuarantine : AnsweringCommand<Nothing>
{
    private readonly ulong _record;
    private readonly bool _isProtectedChild;
    private readonly string _reason;

    public DecideQuarantine(CallerIdentity caller, ulong record, bool isProtectedChild, string reason)
        : base(caller, Action.DecideQuarantine)
    {
        (_record, _isProtectedChild, _reason) = (record, isProtectedChild, reason);
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        if (state.Records.Quarantine.Find(_record) is not { } waiting || state.Records.Find(_record) is not { } record)
        {
            return new(Refuse(state, Refusal.NotFound("case")), null);
        }

        var decided = new QuarantineDecided { RecordNumber = _record, IsProtectedChild = _isProtectedChild };
        var audited = NewEvent(state);
        decided.Child = state.Records.Children.ChildOf(_record) ?? state.Records.NextChild;
        audited.Children.Add(decided.Child);
        if (!_isProtectedChild)
        {
            Place(state, record, decided);
            Release(state, waiting, decided, moment);
        }

        return new(new EntryDraft(new StateChange { QuarantineDecided = decided }, audited) { Parts = ReasonPart.Of(_reason, audited) }, Nothing.Value);
    }

    private static void Place(HubState state, KnownRecord record, QuarantineDecided decided)
    {
        if (record.Subject is not { } subject)
        {
            return;
        }

        var plan = LinkPlanning.Plan(state, subject, self: null, []);
        decided.Child = plan.Child ?? decided.Child;
        decided.Links.Add(plan.Links);
        decided.Possible.Add(plan.Possible);
        decided.JoinedChildren.Add(plan.Joined);
    }

    private static void Release(HubState state, QuarantineCase waiting, QuarantineDecided decided, Moment moment)
    {
        var routing = new AlertRouting(state, moment.Date);
        var possible = decided.Possible.Select(link => link.RecordNumber).ToList();
        foreach (var concern in waiting.Concerns.Select(state.Concerns.Find).OfType<KnownConcern>())
        {
            var facts = ConcernFactsOf.Gather(state, concern.Report, concern.Agency, decided.Child, possible, concern.Report.Area, moment.Date);
            var released = new ConcernReleased { ConcernNumber = concern.Number };

            // The state still holds the record as sealed; with this very entry it no longer is.
            released.Alerts.Add(routing.Raise(facts with { IsSealed = false, Linked = [.. facts.Linked.Where(linked => linked.RecordNumber != waiting.Record)] }));
            decided.Concerns.Add(released);
        }
    }
}
