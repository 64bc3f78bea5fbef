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

    public required IReadOnlyList<DataClass> Classes { get; init; }

    public required DisclosureLevel Level { get; init; }

    public required Purpose Purpose { get; init; }

    public required Threshold Threshold { get; init; }

    public required string ThresholdReference { get; init; }

    public required ConsentState Consent { get; init; }

    public required string Reason { get; init; }

    public required string CaseReference { get; init; }
}
