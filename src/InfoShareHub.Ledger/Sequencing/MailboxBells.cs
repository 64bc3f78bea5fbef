using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Whom a change concerns at once.</summary>
internal static class MailboxBells
{
    /// <summary>Rung when somebody's rights may have changed.</summary>
    public const string Enrolment = "enrolment";

    public static void Collect(StateChange change, HashSet<string> bells)
    {
        switch (change.ChangeCase)
        {
            case StateChange.ChangeOneofCase.ConcernAccepted:
                foreach (var alert in change.ConcernAccepted.Alerts)
                {
                    bells.Add(alert.Mailbox);
                }

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
            case StateChange.ChangeOneofCase.AgencyEnrolled:
            case StateChange.ChangeOneofCase.CertificateRevoked:
                bells.Add(Enrolment);
                break;
            default:
                break;
        }
    }
}
