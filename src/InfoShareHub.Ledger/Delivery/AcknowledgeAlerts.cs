using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>Marks alerts of the caller's mailbox as received and read. All or nothing; what was acknowledged before stays so.</summary>
internal sealed class AcknowledgeAlerts : AnsweringCommand<Nothing>
{
    private readonly IReadOnlyList<ulong> _sequences;

    public AcknowledgeAlerts(CallerIdentity caller, IReadOnlyList<ulong> sequences)
        : base(caller, Action.AcknowledgeAlerts)
    {
        _sequences = sequences;
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        foreach (var sequence in _sequences)
        {
            // What was never delivered is not there for this caller.
            if (!state.Mailboxes.Exists(Caller.Mailbox, sequence) || state.Mailboxes.StandingOf(Caller.Mailbox, sequence).Attempts == 0)
            {
                return new(Refuse(state, Refusal.NotFound("alert")), null);
            }
        }

        var acknowledged = new AlertsAcknowledged { Mailbox = Caller.Mailbox };
        acknowledged.Sequences.Add(_sequences);
        var audited = NewEvent(state);
        audited.Count = (ulong)_sequences.Count;
        return new(new EntryDraft(new StateChange { AlertsAcknowledged = acknowledged }, audited), Nothing.Value);
    }
}
