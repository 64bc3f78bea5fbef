using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>
/// One thing that is to happen, and to be written down. Decided on the sequencer's thread, on the state that includes every command before it;
/// decided again from the start when another hub wrote first, so a decision has no effect of its own.
/// </summary>
internal abstract class Command
{
    protected Command(CallerIdentity caller, Action action)
    {
        Caller = caller;
        Action = action;
    }

    public CallerIdentity Caller { get; }

    public Action Action { get; }

    public virtual Lane Lane => Lane.Interactive;

    /// <summary>Set for calls that may be repeated.</summary>
    public Submission? Submission { get; init; }

    /// <summary>Set for a call through the protected route: its entry stands in the hub's chain, and only the seal-holder's box says who called.</summary>
    public ProtectedRoute? Protected { get; init; }

    /// <summary>The agency under which the entry is written, and whose submission ids it uses.</summary>
    public string Chain => Protected is null ? Caller.Agency.Value : HubCaller.AgencyName;

    /// <summary>Decides. Pure but for what it remembers to answer with.</summary>
    internal abstract EntryDraft Decide(HubState state, Moment moment);

    /// <summary>An entry that already did what this command asks, found by something other than the submission id.</summary>
    internal virtual (ulong Index, DateTimeOffset Time)? FindRepeat(HubState state) => null;

    /// <summary>The same submission was accepted before as <paramref name="index"/>: finds what to answer without deciding.</summary>
    internal abstract void Recall(HubState state, ulong index);

    /// <summary>Durable.</summary>
    internal abstract void Complete(ReceiptParts receipt, Refusal? refusal);

    /// <summary>Not taken: nothing was written.</summary>
    internal abstract void Reject(Refusal refusal);

    /// <summary>Could not be made durable, or may have been: the caller repeats it.</summary>
    internal abstract void Fail(Exception failure);

    /// <summary>The event every draft begins with.</summary>
    protected AuditEvent NewEvent(HubState state, Outcome outcome = Outcome.Accepted)
    {
        return Drafts.NewEvent(this, state.ProtocolName, outcome);
    }

    /// <summary>A refusal that is written down like everything else.</summary>
    protected EntryDraft Refuse(HubState state, Refusal refusal) => Drafts.Refuse(this, state.ProtocolName, refusal);
}
