using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Refusing;

/// <summary>Writes down that a known caller's call was refused before it became a command: wrong role, bad token, malformed content.</summary>
internal sealed class RefuseCall : AnsweringCommand<Nothing>
{
    private readonly string _method;
    private readonly ErrorReason _reason;

    public RefuseCall(CallerIdentity caller, string method, ErrorReason reason)
        : base(caller, Action.RefusedCall)
    {
        _method = method;
        _reason = reason;
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var audited = NewEvent(state, Outcome.Refused);
        audited.Method = _method;
        audited.Refusal = _reason;
        return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited), Nothing.Value);
    }
}
