using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>Every notice that was raised.</summary>
internal sealed class NoticeProjection
{
    private readonly JournaledMap<ulong, KnownNotice> _notices;

    public NoticeProjection(UndoLog undo)
    {
        _notices = new JournaledMap<ulong, KnownNotice>(undo);
    }

    public ulong Next => (ulong)_notices.Count + 1;

    public KnownNotice? Find(ulong number) => _notices.TryGet(number, out var notice) ? notice : null;

    public void Apply(IEnumerable<NoticeRaised> raised, DateTimeOffset time, Mailboxes mailboxes)
    {
        foreach (var notice in raised)
        {
            _notices.Set(notice.NoticeNumber, KnownNotice.Of(notice, time));
            foreach (var alert in notice.Alerts)
            {
                mailboxes.Raise(alert.Mailbox, alert.Sequence, MailboxItem.NumberOfNotice(notice.NoticeNumber));
            }
        }
    }
}
