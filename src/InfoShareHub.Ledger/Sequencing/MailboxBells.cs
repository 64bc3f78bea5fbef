using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Whom a change concerns at once.</summary>
internal static class MailboxBells
{
    /// <summary>Rung when somebody's rights may have changed.</summary>
    public const string Enrolment = "enrolment";

    /// <summary>Rung when a report by the protected route may have found its readers, or found none.</summary>
    public const string Routing = "routing";

    /// <summary>Rung when a mailbox gets a recall, or another watch of its recalls.</summary>
    public static string OfRecalls(string mailbox) => $"recalls:{mailbox}";

    public static void Collect(StateChange change, HashSet<string> bells)
    {
        foreach (var recall in change.Recalls)
        {
            bells.Add(OfRecalls(recall.Mailbox));
        }

        AddNotices(change, bells);
        switch (change.ChangeCase)
        {
            case StateChange.ChangeOneofCase.ConcernAccepted:
                foreach (var alert in change.ConcernAccepted.Alerts)
                {
                    bells.Add(alert.Mailbox);
                }

                if (change.ConcernAccepted.ProtectedRoute)
                {
                    bells.Add(Routing);
                }

                break;
            case StateChange.ChangeOneofCase.ProtectedRouted:
                bells.Add(Routing);
                foreach (var alert in change.ProtectedRouted.Concerns.SelectMany(concern => concern.Alerts))
                {
                    bells.Add(alert.Mailbox);
                }

                break;
            case StateChange.ChangeOneofCase.ProtocolActivated:
                bells.Add(Routing);
                break;
            case StateChange.ChangeOneofCase.QuarantineDecided:
                foreach (var alert in change.QuarantineDecided.Concerns.SelectMany(concern => concern.Alerts))
                {
                    bells.Add(alert.Mailbox);
                }

                break;
            case StateChange.ChangeOneofCase.WatchOpened:
                bells.Add(change.WatchOpened.Mailbox);
                break;
            case StateChange.ChangeOneofCase.RecallWatchOpened:
                bells.Add(OfRecalls(change.RecallWatchOpened.Mailbox));
                break;
            case StateChange.ChangeOneofCase.AgencyEnrolled:
            case StateChange.ChangeOneofCase.CertificateRevoked:
                bells.Add(Enrolment);
                bells.Add(Routing);
                break;
            default:
                break;
        }
    }

    private static void AddNotices(StateChange change, HashSet<string> bells)
    {
        IEnumerable<NoticeRaised> notices = change.ChangeCase switch
        {
            StateChange.ChangeOneofCase.NoticesRaised => change.NoticesRaised.Notices,
            StateChange.ChangeOneofCase.BreakGlassGranted => change.BreakGlassGranted.Notices,
            StateChange.ChangeOneofCase.ReviewEscalated => change.ReviewEscalated.Notices,
            _ => [],
        };
        foreach (var alert in notices.SelectMany(notice => notice.Alerts))
        {
            bells.Add(alert.Mailbox);
        }
    }
}
