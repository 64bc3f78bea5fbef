using InfoShareHub.Alerts.Composing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>Whose mailboxes concerns reach: decided when they come in, on what the hub knows at that moment. One for each entry that raises alerts.</summary>
internal sealed class AlertRouting(HubState state, DateOnly date)
{
    private readonly Dictionary<string, ulong> _last = new(StringComparer.Ordinal);

    public IEnumerable<AlertRaised> Raise(ConcernFacts facts)
    {
        if (state.Governance.Protocol is not { } protocol)
        {
            yield break;
        }

        foreach (var recipient in AlertComposer.Recipients(facts, state.Governance.Recipients))
        {
            if (AlertComposer.Reaches(recipient, facts, protocol, date))
            {
                var mailbox = recipient.Mailbox.ToString();
                _last[mailbox] = _last.GetValueOrDefault(mailbox, state.Mailboxes.LastSequence(mailbox)) + 1;
                yield return new AlertRaised { Mailbox = mailbox, Sequence = _last[mailbox] };
            }
        }
    }
}
