using InfoShareHub.Ledger.State;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>A command with a typed answer.</summary>
internal abstract class AnsweringCommand<TAnswer> : Command
{
    private readonly TaskCompletionSource<Committed<TAnswer>> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TAnswer? _answer;

    protected AnsweringCommand(CallerIdentity caller, Action action)
        : base(caller, action)
    {
    }

    /// <summary>Ends when the command is durable, refused or failed.</summary>
    public Task<Committed<TAnswer>> Completion => _completion.Task;

    protected abstract Decided<TAnswer> DecideAnswer(HubState state, Moment moment);

    /// <summary>What to answer to a repeat.</summary>
    protected virtual TAnswer? RecallAnswer(HubState state, ulong index) => default;

    internal sealed override EntryDraft Decide(HubState state, Moment moment)
    {
        (EntryDraft draft, _answer) = DecideAnswer(state, moment);
        return draft;
    }

    internal sealed override void Recall(HubState state, ulong index) => _answer = RecallAnswer(state, index);

    internal sealed override void Complete(ReceiptParts receipt, Refusal? refusal)
    {
        _completion.TrySetResult(new Committed<TAnswer>(receipt, refusal, refusal is null ? _answer : default));
    }

    internal sealed override void Reject(Refusal refusal)
    {
        _completion.TrySetResult(new Committed<TAnswer>(Receipt: null, refusal, default));
    }

    internal sealed override void Fail(Exception failure) => _completion.TrySetException(failure);
}
