using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.Glass;

/// <summary>What is to be opened, checked.</summary>
internal sealed record AskedGlass
{
    /// <summary>From an id that was given to this agency; null when the agency named its own record or described the child.</summary>
    public ulong? Child { get; init; }

    /// <summary>The agency's own record.</summary>
    public SourceId? RecordId { get; init; }

    /// <summary>The child as far as known.</summary>
    public SubjectIdentity? Described { get; init; }

    /// <summary>Fields by class.</summary>
    public required IReadOnlyDictionary<DataClass, FieldSet> Fields { get; init; }

    public required string Reason { get; init; }

    public required string IncidentReference { get; init; }

    public override string ToString() => nameof(AskedGlass);
}
