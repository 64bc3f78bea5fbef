using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol;

/// <summary>What rules look at of an item: its class and owner, and what the owner marked on it.</summary>
public sealed record ItemFacts
{
    /// <summary>The class.</summary>
    public required DataClass DataClass { get; init; }

    /// <summary>The agency whose information it is.</summary>
    public required AgencyId Owner { get; init; }

    /// <summary>What kind of body the owner is.</summary>
    public required AgencyKind OwnerKind { get; init; }

    /// <summary>Areas that the owner works in: their protocols decide.</summary>
    public IReadOnlyList<string> OwnerAreas { get; init; } = [];

    /// <summary>Which data-protection law the owner holds it under.</summary>
    public Regime Regime => Regimes.Of(OwnerKind);

    /// <summary>The item's own tier where it is higher than its class's; a lower one counts for nothing.</summary>
    public Tier? Tier { get; init; }

    /// <summary>What the owner marked on it.</summary>
    public MarkerSet Markers { get; init; }

    /// <summary>Whether the owner holds it back for the time being.</summary>
    public bool IsEmbargoed { get; init; }

    /// <summary>Day on which the owner must look at the embargo again; null when none is set. The embargo stays until the owner lifts it.</summary>
    public DateOnly? EmbargoReviewOn { get; init; }

    /// <summary>What the owner says of its accuracy.</summary>
    public Accuracy Accuracy { get; init; }

    /// <summary>Whether it is a concern on its way to the MASH, not an observation in a record.</summary>
    public bool IsConcern { get; init; }

    /// <summary>The facts of an item of a record; markers are read from its category codes.</summary>
    public static ItemFacts Of(DataItem item, AgencyId owner, AgencyKind ownerKind, IReadOnlyList<string> ownerAreas) => new()
    {
        DataClass = item.DataClass,
        Owner = owner,
        OwnerKind = ownerKind,
        OwnerAreas = ownerAreas,
        Markers = MarkerSet.Read(item.Categories),
    };
}
