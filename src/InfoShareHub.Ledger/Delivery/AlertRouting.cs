using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>Whose mailboxes a concern reaches: decided when it comes in, on what the hub knows at that moment.</summary>
internal static class AlertRouting
{
    public static IEnumerable<AlertRaised> Raise(HubState state, ConcernAccepted accepted, ConcernReport report, AgencyId reporter, Moment moment)
    {
        if (state.Governance.Protocol is not { } protocol)
        {
            yield break;
        }

        var possible = accepted.Possible.Select(link => link.RecordNumber);
        var facts = ConcernFactsOf.Gather(state, report, reporter, accepted.Child, possible, accepted.Area, moment.Date);
        foreach (var recipient in AlertComposer.Recipients(facts, state.Governance.Recipients))
        {
            if (AlertComposer.Reaches(recipient, facts, protocol, moment.Date))
            {
                var mailbox = recipient.Mailbox.ToString();
                yield return new AlertRaised { Mailbox = mailbox, Sequence = state.Mailboxes.LastSequence(mailbox) + 1 };
            }
        }
    }
}
