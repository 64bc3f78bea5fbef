using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>What the caller did about recalls of its mailbox. All or nothing; the newest answer counts.</summary>
internal sealed class AcknowledgeRecalls : AnsweringCommand<Nothing>
{
    private readonly IReadOnlyList<ulong> _numbers;
    private readonly RecallAnswer _answer;
    private readonly string _reason;

    public AcknowledgeRecalls(CallerIdentity caller, IReadOnlyList<ulong> numbers, RecallAnswer answer, string reason)
        : base(caller, Action.AcknowledgeRecalls)
    {
        _numbers = numbers;
        _answer = answer;
        _reason = reason;
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        foreach (var number in _numbers)
        {
            // What was never delivered is not there for this caller.
            if (state.Recalls.Find(number) is not { } recall
                || !string.Equals(recall.Mailbox, Caller.Mailbox, StringComparison.Ordinal)
                || state.Recalls.Mailboxes.StandingOf(recall.Mailbox, recall.Sequence).Attempts == 0)
            {
                return new(Refuse(state, Refusal.NotFound("recall")), null);
            }
        }

        var acknowledged = new RecallsAcknowledged { Answer = _answer };
        acknowledged.RecallNumbers.Add(_numbers);
        var audited = NewEvent(state);
        audited.Count = (ulong)_numbers.Count;
        audited.Recalls.Add(_numbers.Where(number => !state.IsProtectedReport(state.Recalls.Find(number)!.Source)));
        audited.RecallAnswer = _answer;
        var change = new StateChange { RecallsAcknowledged = acknowledged };
        return new(new EntryDraft(change, audited) { Parts = ReasonPart.Of(_reason, audited) }, Nothing.Value);
    }
}
