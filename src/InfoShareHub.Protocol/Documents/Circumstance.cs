using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>
/// When a rule speaks. Every part that is given must hold; an empty list is a part that is not given. What cannot be evaluated because a fact is
/// unknown does not hold in a grant or an exemption, and does hold in a forbidding rule.
/// </summary>
public sealed record Circumstance
{
    /// <summary>No part given: always.</summary>
    public static Circumstance Always { get; } = new();

    /// <summary>Name of a situation that must hold too.</summary>
    public string Situation { get; init; } = "";

    /// <summary>One of these purposes.</summary>
    public IReadOnlyList<Purpose> Purposes { get; init; } = [];

    /// <summary>One of these thresholds is recorded and counts.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>One of these states of consent.</summary>
    public IReadOnlyList<ConsentState> Consents { get; init; } = [];

    /// <summary>The recipient is one of these kinds of body.</summary>
    public IReadOnlyList<AgencyKind> Kinds { get; init; } = [];

    /// <summary>The owner is one of these kinds of body.</summary>
    public IReadOnlyList<AgencyKind> OwnerKinds { get; init; } = [];

    /// <summary>The child is younger than this.</summary>
    public int? AgeUnder { get; init; }

    /// <summary>The child is at least this old.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>The recipient's agency holds a record of the child (or does not).</summary>
    public bool? IsKnownChild { get; init; }

    /// <summary>The item is a concern on its way to the MASH (or is not).</summary>
    public bool? IsConcern { get; init; }

    /// <summary>All of these marks are on the item.</summary>
    public IReadOnlyList<Marker> With { get; init; } = [];

    /// <summary>None of these marks is on the item. Not in grants: a missing mark must not widen sharing.</summary>
    public IReadOnlyList<Marker> Without { get; init; } = [];
}
