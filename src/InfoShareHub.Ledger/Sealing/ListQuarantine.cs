using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;
using QuarantineCase = InfoShareHub.Ledger.State.QuarantineCase;
using DataClass = InfoShareHub.Concerns.Sharing.DataClass;
using Purpose = InfoShareHub.Concerns.Sharing.Purpose;
using RoleCode = InfoShareHub.Concerns.Sharing.RoleCode;

namespace InfoShareHub.Ledger.Sealing;

/// <summary>Reads what waits in quarantine. Who is shown to whom is decided by the protocol and written down before it leaves.</summary>
internal sealed class ListQuarantine : AnsweringCommand<CasePage>
{
    private const int PageLength = 100;

    private readonly string _reason;

    public ListQuarantine(CallerIdentity caller, string reason)
        : base(caller, Action.ListQuarantine)
    {
        _reason = reason;
    }

    protected override Decided<CasePage> DecideAnswer(HubState state, Moment moment)
    {
        if (Recipients.Of(Caller, state) is not { } recipient || state.Governance.Protocol is not { } protocol)
        {
            return new(Refuse(state, new Refusal(ErrorReason.NotEnrolled, "the agency is no longer enrolled")), null);
        }

        var audited = NewEvent(state);
        var waiting = state.Records.Quarantine.Open.Take(PageLength + 1).ToList();
        var cases = waiting.Take(PageLength).Select(one => Show(state, protocol, recipient, one, moment, audited)).ToList();
        audited.Count = (ulong)cases.Count;
        var draft = new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited) { Parts = ReasonPart.Of(_reason, audited) };
        return new(draft, new CasePage(cases, waiting.Count > PageLength));
    }

    private static ListedCase Show(
        HubState state, ProtocolSet protocol, Recipient recipient, QuarantineCase waiting, Moment moment, AuditEvent audited)
    {
        var record = state.Records.Find(waiting.Record)!;
        return new ListedCase(
            waiting,
            record.Agency,
            ShowIdentity(state, protocol, recipient, record, moment, audited),
            [.. waiting.Matches.Select(match => (Record: state.Records.Find(match.Record)!, Link: match))
                .Select(match => (match.Record.Agency, match.Link, ShowIdentity(state, protocol, recipient, match.Record, moment, audited)))]);
    }

    private static List<ComposedItem> ShowIdentity(
        HubState state, ProtocolSet protocol, Recipient recipient, KnownRecord record, Moment moment, AuditEvent audited)
    {
        var items = new List<ComposedItem>();
        if (!state.Governance.Enrolment.TryFind(record.Agency, out var owner) || state.Records.Children.ChildOf(record.Number) is not { } child)
        {
            return items;
        }

        foreach (var holding in Holding.Of(record, DataClass.C01, owner, isOwn: false))
        {
            var decision = protocol.Decide(new DecisionRequest
            {
                Recipient = recipient with { Roles = recipient.Roles.Intersect(RoleSet.Of(RoleCode.SEAL)) },
                Subject = new SubjectFacts { IsSealed = true },
                Item = holding.Facts,
                Purpose = Purpose.P1,
                // Each is shown as the person it is about; whether the two are one is what is to be decided.
                Basis = LinkBasis.OwnRecord,
                RequestedLevel = Concerns.Sharing.DisclosureLevel.D4,
                Date = moment.Date,
            });
            audited.Accesses.Add(AccessMapping.ToAccess(child, record.Agency.Value, DataClass.C01, LinkBasis.OwnRecord, decision));
            if (decision.ShowsAnything)
            {
                items.Add(holding.Compose(decision));
            }
        }

        return items;
    }
}
