using InfoShareHub.Ledger.Glass;
using InfoShareHub.Ledger.Keys;
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
    private const string AllegedHarm = "alleged_harm";

    private readonly AskedDisclosure _asked;
    private readonly HubSecrets _secrets;

    public RequestDisclosure(CallerIdentity caller, AskedDisclosure asked, HubSecrets secrets)
        : base(caller, Action.RequestDisclosure)
    {
        (_asked, _secrets) = (asked, secrets);
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

        KnownGrant? grant = null;
        if (_asked.Grant is { } number && (grant = FindGrant(state, number, facts, moment)) is null)
        {
            return new(Refuse(state, new Refusal(ErrorReason.GrantNotOpen, "the broken glass is not open to this person for this child")), null);
        }

        var isAllegedHarm = facts.IsBarred(Caller);
        audited.Unusual.Add(Conflicts.Find(Caller.Conflicts, _secrets.ConflictKeyOf(Caller.Agency.Value), facts.Records));
        if (isAllegedHarm)
        {
            audited.Unusual.Add(AllegedHarm);
        }

        var asker = recipient with { IsAllegedHarm = isAllegedHarm };
        var shownTo = ShownTo.Of(state, facts.Child, Caller, _asked.RecordId, _asked.Purpose);
        var classes = new ClassDeciding(state, protocol, asker, facts, _asked, shownTo, grant, moment).DecideAll();
        var page = DisclosurePage.Cut(classes, _asked.After);
        audited.Accesses.Add(page.Accesses);
        audited.Outcome = Worst(page.Replies);
        var notices = new DutyNotices(state, Caller, facts.Child).Raise(page.Recorded, isAllegedHarm && _asked.After is null);
        var draft = new EntryDraft(ToChange(notices), audited)
        {
            // The caller's box says that a question was answered, never how: silence must not show there either.
            Told = new CallerOutcome { Outcome = Outcome.Accepted },
            Parts = ReasonPart.Of(DisclosureWords.Of(_asked), audited),
        };
        return new(draft, new DisclosureReply(page.Replies, protocol.Name, page.Next));
    }

    private static StateChange ToChange(IReadOnlyList<NoticeRaised> notices)
    {
        if (notices.Count == 0)
        {
            return new StateChange { Nothing = new NothingChanged() };
        }

        var raised = new NoticesRaised();
        raised.Notices.Add(notices);
        return new StateChange { NoticesRaised = raised };
    }

    /// <summary>Open to this person, for this child, now; null for anything else.</summary>
    private KnownGrant? FindGrant(HubState state, ulong number, ChildFacts facts, Moment moment)
    {
        return state.Glass.Find(number) is { } grant
            && moment.LedgerTime < grant.ExpiresTime
            && string.Equals(grant.Agency, Caller.Agency.Value, StringComparison.Ordinal)
            && string.Equals(grant.StaffId, Caller.StaffId, StringComparison.Ordinal)
            && (grant.Child == facts.Child || (grant.Child != 0 && state.Records.Children.Survivor(grant.Child) == facts.Child))
                ? grant
                : null;
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

        if (ChildLookup.Find(state, Caller.Agency, _asked.Child, _asked.RecordId) is not { } child)
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
