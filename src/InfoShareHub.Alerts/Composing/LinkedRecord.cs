using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Alerts.Composing;

/// <summary>A record that is, or may be, about the child of a concern.</summary>
public sealed record LinkedRecord
{
    /// <summary>The hub's number of the record.</summary>
    public required ulong RecordNumber { get; init; }

    /// <summary>Whose it is.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>What kind of body the owner is.</summary>
    public required AgencyKind Kind { get; init; }

    /// <summary>Areas that the owner works in.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>How sure it is that the record is about the child of the concern.</summary>
    public required LinkBasis Basis { get; init; }

    /// <summary>Who the owner takes the child for; null while only decisions are wanted.</summary>
    public SubjectIdentity? Subject { get; init; }

    /// <summary>Whether the owner holds an address or telephone number.</summary>
    public bool HasAddresses { get; init; }

    /// <summary>What the owner holds beside.</summary>
    public required IReadOnlyList<HeldItem> Items { get; init; }

    /// <summary>How to reach the owner.</summary>
    public string ContactRoute { get; init; } = "";
}
