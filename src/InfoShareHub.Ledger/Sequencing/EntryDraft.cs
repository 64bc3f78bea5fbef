using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>What a command decided, before it is sealed into an entry.</summary>
/// <param name="Change">How the state changes.</param>
/// <param name="Event">For the auditor: what really happened.</param>
internal sealed record EntryDraft(StateChange Change, AuditEvent Event)
{
    /// <summary>What the caller is told; taken from the event unless the two differ.</summary>
    public CallerOutcome Told { get; init; } = new();

    /// <summary>Erasable content, each part under a data key of its own.</summary>
    public IReadOnlyList<ContentPart> Parts { get; init; } = [];

    /// <summary>Who reported through the protected route, in the caller's words: for the seal-holder's box and for no other.</summary>
    public string ConcealedReporter { get; init; } = string.Empty;

    /// <summary>Puts recalls into the entry. The auditor's box leaves out those of reports by the protected route: its children would say whom they are about.</summary>
    public void Raise(HubState state, IReadOnlyList<RecallRaised> recalls)
    {
        Change.Recalls.Add(recalls);
        Event.Recalls.Add(recalls
            .Where(raised => raised.SourceCase != RecallRaised.SourceOneofCase.ConcernNumber || !state.IsProtectedReport(ToldSource.Concern(raised.ConcernNumber)))
            .Select(raised => raised.RecallNumber));
    }

    /// <summary>Set when the decision was a no.</summary>
    public Refusal? Refusal { get; init; }
}
