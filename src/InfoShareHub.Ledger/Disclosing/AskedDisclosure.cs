using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>A question about a child, checked.</summary>
internal sealed record AskedDisclosure
{
    /// <summary>From an id that was given to this agency; null when the agency named its own record.</summary>
    public ulong? Child { get; init; }

    /// <summary>The agency's own record.</summary>
    public SourceId? RecordId { get; init; }

    /// <summary>The child as far as known; null when the agency named one.</summary>
    public SubjectIdentity? Described { get; init; }

    /// <summary>A broken glass to ask under; null for none, 0 for one that was never given to this agency.</summary>
    public ulong? Grant { get; init; }

    /// <summary>The last item that the asker has; null for the first page.</summary>
    public DisclosurePlace? After { get; init; }

    public required IReadOnlyList<DataClass> Classes { get; init; }

    public required DisclosureLevel Level { get; init; }

    public required Purpose Purpose { get; init; }

    public required Threshold Threshold { get; init; }

    public required string ThresholdReference { get; init; }

    public required StatedConsent Consent { get; init; }

    /// <summary>Staff id of who asserts relevance; empty where nobody does.</summary>
    public required string RelevanceAssertedBy { get; init; }

    /// <summary>For crossing from UK GDPR to Part 3 or back; empty where none is claimed.</summary>
    public required string LawfulAuthority { get; init; }

    public required string IncidentReference { get; init; }

    public required string Reason { get; init; }

    public required string CaseReference { get; init; }

    public override string ToString() => nameof(AskedDisclosure);
}
