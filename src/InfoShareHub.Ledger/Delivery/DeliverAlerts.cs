using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>
/// Delivers the next alerts of a mailbox: the protocol is asked again on what is known now, what may no longer be told is withheld for good, and what
/// is told is written down, item by item, before it leaves.
/// </summary>
internal sealed class DeliverAlerts : AnsweringCommand<DeliveredPage>
{
    private readonly WatchSession _session;
    private readonly ulong _position;
    private readonly int _limit;

    public DeliverAlerts(CallerIdentity caller, WatchSession session, ulong position, int limit)
        : base(caller, Action.DeliverAlerts)
    {
        _session = session;
        _position = position;
        _limit = limit;
    }

    protected override Decided<DeliveredPage> DecideAnswer(HubState state, Moment moment)
    {
        if (state.Mailboxes.CurrentSession(_session.Watcher) != _session.Number)
        {
            return new(Refuse(state, new Refusal(ErrorReason.SessionReplaced, "a newer watch of this mailbox has begun")), null);
        }

        if (MailboxReader.Of(state, Caller) is not { } recipient || state.Governance.Protocol is not { } protocol)
        {
            return new(Refuse(state, new Refusal(ErrorReason.NotEnrolled, "the agency is no longer enrolled for this mailbox")), null);
        }

        var delivered = new AlertsDelivered { Mailbox = _session.Mailbox, Session = _session.Number };
        var audited = NewEvent(state);
        var alerts = new List<Delivered>();
        var position = _position;
        foreach (var sequence in NextPage(state))
        {
            position = sequence;
            audited.ProtectedRoute = IsProtected(state, sequence);
            var item = MailboxItem.Of(state.Mailboxes.NumberOf(_session.Mailbox, sequence));
            var notice = state.Notices.Find(item.Notice);
            if (!IsForReader(state, item, notice))
            {
                // Not withheld: it goes on waiting for whom it is meant for.
                continue;
            }

            Delivered? delivering = notice is null ? Compose(state, recipient, protocol, sequence, moment, audited) : Tell(state, sequence, notice);
            if (delivering is not null)
            {
                alerts.Add(delivering);
                delivered.Sequences.Add(sequence);
            }
            else
            {
                delivered.Withheld.Add(sequence);
            }
        }

        audited.Count = (ulong)alerts.Count;
        audited.Children.Add(alerts.Select(alert => alert.Child).Where(child => child != 0).Distinct());
        return new(new EntryDraft(new StateChange { AlertsDelivered = delivered }, audited), new DeliveredPage(alerts, position, state.Governance.Protocols.Current!.Number));
    }

    /// <summary>A report by the protected route is delivered by an entry of its own, so that what tells of it can be kept from the reporter's agency whole.</summary>
    private IReadOnlyList<ulong> NextPage(HubState state)
    {
        var open = state.Mailboxes.OpenAfter(_session.Mailbox, _position, _limit);
        if (open.Count > 0 && IsProtected(state, open[0]))
        {
            return [open[0]];
        }

        return [.. open.TakeWhile(sequence => !IsProtected(state, sequence))];
    }

    private KnownConcern ConcernOf(HubState state, ulong sequence) => state.Concerns.Find(state.Mailboxes.NumberOf(_session.Mailbox, sequence))!;

    private bool IsProtected(HubState state, ulong sequence) => state.Concerns.Find(state.Mailboxes.NumberOf(_session.Mailbox, sequence)) is { IsProtected: true };

    private bool IsForReader(HubState state, MailboxItem item, KnownNotice? notice)
    {
        if (notice is not null)
        {
            return notice.IsFor(Caller.Agency.Value, Caller.StaffId, RoleSet.Of(Caller.RoleCodes));
        }

        var child = state.ChildOf(state.Concerns.Find(item.Concern)!);
        return !Barring.Bars(state.Records.OfChild(child), Caller);
    }

    private DeliveredNotice Tell(HubState state, ulong sequence, KnownNotice notice)
    {
        var child = notice.Child == 0 ? 0 : state.Records.Children.Survivor(notice.Child);
        var attempt = state.Mailboxes.StandingOf(_session.Mailbox, sequence).Attempts + 1;
        return new DeliveredNotice(sequence, attempt, child, notice, state.Glass.Find(notice.Grant));
    }

    private DeliveredAlert? Compose(
        HubState state, AlertRecipient recipient, ProtocolSet protocol, ulong sequence, Moment moment, AuditEvent audited)
    {
        var concern = ConcernOf(state, sequence);
        if (concern.IsRetracted)
        {
            return null;
        }

        var child = state.ChildOf(concern);
        var facts = ConcernFactsOf.Of(state, concern, moment.Date);
        var viewed = state.Accesses.ViewedBy(Caller.Agency.Value, state.Records.Children.PastOf(child));
        var content = AlertComposer.Compose(recipient, facts, protocol, moment.Date, viewed);
        if (audited.Purpose == V1.Purpose.Unspecified)
        {
            audited.Purpose = (V1.Purpose)(int)content.Purpose;
            audited.Threshold = (V1.Threshold)(int)concern.Report.Threshold;
        }

        var shownTo = ShownTo.Of(state, child, Caller, named: null, content.Purpose);
        foreach (var decided in content.Decisions)
        {
            audited.Accesses.Add(AccessMapping.ToAccess(child, decided.Owner?.Value ?? string.Empty, decided.DataClass, decided.Basis, decided.Decision)
                .Showing(decided.Shown, shownTo, state));
        }

        if (!content.ShowsAnything)
        {
            return null;
        }

        var childOf = content.Matches.ToDictionary(
            match => match.RecordNumber, match => state.Records.Children.ChildOf(match.RecordNumber) ?? child);
        return new DeliveredAlert(
            sequence, state.Mailboxes.StandingOf(_session.Mailbox, sequence).Attempts + 1, concern, child, content, childOf);
    }
}
