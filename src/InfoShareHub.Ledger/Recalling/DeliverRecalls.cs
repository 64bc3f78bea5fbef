using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>
/// Delivers the next recalls of a mailbox: written down before they leave. A recall is never withheld, since it tells nothing that was not told; only whether
/// there is something newer to ask for is decided anew.
/// </summary>
internal sealed class DeliverRecalls : AnsweringCommand<DeliveredRecalls>
{
    private readonly WatchSession _session;
    private readonly ulong _position;
    private readonly int _limit;

    public DeliverRecalls(CallerIdentity caller, WatchSession session, ulong position, int limit)
        : base(caller, Action.DeliverRecalls)
    {
        _session = session;
        _position = position;
        _limit = limit;
    }

    protected override Decided<DeliveredRecalls> DecideAnswer(HubState state, Moment moment)
    {
        var mailboxes = state.Recalls.Mailboxes;
        if (mailboxes.CurrentSession(_session.Watcher) != _session.Number)
        {
            return new(Refuse(state, new Refusal(ErrorReason.SessionReplaced, "a newer watch of these recalls has begun")), null);
        }

        if (MailboxReader.Of(state, Caller) is not { } reader)
        {
            return new(Refuse(state, new Refusal(ErrorReason.NotEnrolled, "the agency is no longer enrolled for this mailbox")), null);
        }

        var delivered = new RecallsDelivered { Mailbox = _session.Mailbox, Session = _session.Number };
        var audited = NewEvent(state);
        var replacing = new Replacing(state, reader, moment);
        var recalls = new List<DeliveredRecall>();
        var position = _position;
        foreach (var sequence in mailboxes.OpenAfter(_session.Mailbox, _position, _limit))
        {
            position = sequence;
            var recall = state.Recalls.At(_session.Mailbox, sequence);
            recalls.Add(new DeliveredRecall(
                recall,
                mailboxes.StandingOf(_session.Mailbox, sequence).Attempts + 1,
                recall.NamesOwner && !state.IsProtectedReport(recall.Source) ? state.OwnerOf(recall.Source) : null,
                [.. recall.Pieces.Select(piece => replacing.VersionFor(recall, piece))]));
            delivered.Sequences.Add(sequence);
        }

        audited.Count = (ulong)recalls.Count;
        var named = recalls.FindAll(one => !state.IsProtectedReport(one.Recall.Source));
        audited.Recalls.Add(named.Select(one => one.Recall.Number));
        audited.Children.Add(named.Select(one => one.Recall.Child).Distinct());
        return new(new EntryDraft(new StateChange { RecallsDelivered = delivered }, audited), new DeliveredRecalls(recalls, position));
    }
}
