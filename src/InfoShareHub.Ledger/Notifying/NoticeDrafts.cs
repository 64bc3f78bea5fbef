using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Notifying;

/// <summary>Notices of one command, numbered one after the other; each mailbox gets its own next places.</summary>
internal sealed class NoticeDrafts
{
    private readonly HubState _state;
    private readonly CallerIdentity _cause;
    private readonly Dictionary<string, ulong> _last = new(StringComparer.Ordinal);
    private readonly List<NoticeRaised> _notices = [];

    public NoticeDrafts(HubState state, CallerIdentity cause)
    {
        _state = state;
        _cause = cause;
    }

    public IReadOnlyList<NoticeRaised> Notices => _notices;

    /// <summary>Adds a notice for some mailboxes; nothing where there is none.</summary>
    public void Add(NoticeKind kind, ulong child, IEnumerable<string> mailboxes, RoleSet audience, bool isUrgent, IEnumerable<V1.DataClass> classes, ulong grant)
    {
        var notice = new NoticeRaised
        {
            NoticeNumber = _state.Notices.Next + (ulong)_notices.Count,
            Kind = kind,
            Child = child,
            ByAgency = _cause.Agency.Value,
            ByStaffId = _cause.StaffId ?? string.Empty,
            GrantNumber = grant,
            IsUrgent = isUrgent,
        };
        notice.DataClasses.Add(classes.Distinct().Order());
        notice.RoleCodes.Add(audience.Select(code => code.ToString()));
        foreach (var mailbox in mailboxes.Distinct(StringComparer.Ordinal))
        {
            var next = (_last.TryGetValue(mailbox, out var last) ? last : _state.Mailboxes.LastSequence(mailbox)) + 1;
            _last[mailbox] = next;
            notice.Alerts.Add(new AlertRaised { Mailbox = mailbox, Sequence = next });
        }

        if (notice.Alerts.Count > 0)
        {
            _notices.Add(notice);
        }
    }
}
