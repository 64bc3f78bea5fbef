using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>
/// Asks what others hold about a child. Every class is decided under the protocol; the answers and the decisions are in the ledger before anything
/// leaves. A question that may not be asked is refused whether or not anything is held.
/// </summary>
internal sealed class RequestDisclosure : AnsweringCommand<DisclosureReply>
{
    private readonly AskedDisclosure _asked;

    public RequestDisclosure(CallerIdentity caller, AskedDisclosure asked)
        : base(caller, Action.RequestDisclosure)
    {
        _asked = asked;
    }

    protected override Decided<DisclosureReply> DecideAnswer(HubState state, Moment moment)
    {
        if (FindChild(state) is not { } child
            || Recipients.Of(Caller, state) is not { } recipient
            || state.Governance.Protocol is not { } protocol)
        {
            return new(Refuse(state, Refusal.NotFound("child")), null);
        }

        var facts = ChildFacts.Of(state, child, recipient, moment);
        var audited = NewEvent(state);
        audited.Purpose = (Purpose)(int)_asked.Purpose;
        audited.Threshold = (Threshold)(int)_asked.Threshold;
        audited.CaseReference = _asked.CaseReference;
        audited.Children.Add(facts.Child);
        var shownTo = ShownTo.Of(state, facts.Child, Caller, _asked.RecordId, _asked.Purpose);
        var deciding = new ClassDeciding(state, protocol, recipient, facts, _asked, shownTo, moment);
        var replies = deciding.DecideAll();
        audited.Accesses.Add(deciding.Accesses);
        audited.Outcome = Worst(replies);
        var draft = new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited)
        {
            // The caller's box says that a question was answered, never how: silence must not show there either.
            Told = new CallerOutcome { Outcome = Outcome.Accepted },
            Parts = ReasonPart.Of(_asked.Reason, audited),
        };
        return new(draft, new DisclosureReply(replies, protocol.Name));
    }

    private ulong? FindChild(HubState state)
    {
        if (_asked.RecordId is { } recordId)
        {
            return state.Records.Find(Caller.Agency, recordId) is { IsLive: true } own ? state.Records.Children.ChildOf(own.Number) : null;
        }

        return _asked.Child is { } child && state.Records.Children.Exists(child) ? state.Records.Children.Survivor(child) : null;
    }

    private static Outcome Worst(List<ClassReply> replies)
    {
        if (replies.TrueForAll(reply => reply.Outcome == DecisionOutcome.Permit))
        {
            return Outcome.Accepted;
        }

        return replies.Exists(reply => reply.Items.Count > 0) ? Outcome.Partial : Outcome.Refused;
    }
}
