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
        if (Recipients.Of(Caller, state) is not { } recipient || state.Governance.Protocol is not { } protocol)
        {
            return new(Refuse(state, Refusal.NotFound("child")), null);
        }

        var audited = NewEvent(state);
        audited.Purpose = (Purpose)(int)_asked.Purpose;
        audited.Threshold = (Threshold)(int)_asked.Threshold;
        audited.CaseReference = _asked.CaseReference;
        audited.Grounds = DisclosureWords.GroundsOf(_asked);
        if (FindFacts(state, recipient, moment, audited) is not { } facts)
        {
            return new(Refuse(state, Refusal.NotFound("child")), null);
        }

        var shownTo = ShownTo.Of(state, facts.Child, Caller, _asked.RecordId, _asked.Purpose);
        var classes = new ClassDeciding(state, protocol, recipient, facts, _asked, shownTo, moment).DecideAll();
        var page = DisclosurePage.Cut(classes, _asked.After);
        audited.Accesses.Add(page.Accesses);
        audited.Outcome = Worst(page.Replies);
        var draft = new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited)
        {
            // The caller's box says that a question was answered, never how: silence must not show there either.
            Told = new CallerOutcome { Outcome = Outcome.Accepted },
            Parts = ReasonPart.Of(DisclosureWords.Of(_asked), audited),
        };
        return new(draft, new DisclosureReply(page.Replies, protocol.Name, page.Next));
    }

    /// <summary>What is known of the child asked for. A description that fits nobody, or several, is answered as of a child of whom nothing is known.</summary>
    private ChildFacts? FindFacts(HubState state, Recipient recipient, Moment moment, AuditEvent audited)
    {
        if (_asked.Described is { } described)
        {
            var found = ChildLookup.FindDescribed(state, described);
            audited.Children.Add(found);
            audited.Count = (ulong)found.Count;
            return found.Count == 1 ? ChildFacts.Of(state, found[0], recipient, moment) : ChildFacts.Nobody;
        }

        if (ChildLookup.Find(state, Caller.Agency, _asked) is not { } child)
        {
            return null;
        }

        var facts = ChildFacts.Of(state, child, recipient, moment);
        audited.Children.Add(facts.Child);
        return facts;
    }

    private static Outcome Worst(IReadOnlyList<ClassReply> replies)
    {
        if (replies.All(reply => reply.Outcome == DecisionOutcome.Permit))
        {
            return Outcome.Accepted;
        }

        return replies.Any(reply => reply.Items.Count > 0) ? Outcome.Partial : Outcome.Refused;
    }
}
