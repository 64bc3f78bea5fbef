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

    /// <summary>The item's own tier where it is higher than its class's; a lower one counts for nothing.</summary>
    public Tier? Tier { get; init; }

    /// <summary>What the owner marked on it.</summary>
    public MarkerSet Markers { get; init; }

    /// <summary>Whether it is a concern on its way to the MASH, not an observation in a record.</summary>
    public bool IsConcern { get; init; }

    /// <summary>The facts of an item of a record; markers are read from its category codes.</summary>
    public static ItemFacts Of(DataItem item, AgencyId owner, AgencyKind ownerKind) => new()
    {
        DataClass = item.DataClass,
        Owner = owner,
        OwnerKind = ownerKind,
        Markers = MarkerSet.Read(item.Categories),
    };
}
