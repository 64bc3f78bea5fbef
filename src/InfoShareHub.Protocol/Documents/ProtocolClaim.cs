using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>
/// What a document says of itself and has proved on every load: whom a class is never shown to above a level, whatever the rules come to. It decides
/// nothing; a rule that breaks it keeps the document from being activated.
/// </summary>
public sealed record ProtocolClaim
{
    /// <summary>Its id, such as <c>INV.school-health</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, in plain English.</summary>
    public required string Plain { get; init; }

    /// <summary>The law or guidance behind it.</summary>
    public required string Law { get; init; }

    /// <summary>The classes it is about.</summary>
    public required ClassSet Classes { get; init; }

    /// <summary>The roles it is about; empty for everybody.</summary>
    public RoleSet Roles { get; init; }

    /// <summary>Roles it is not about.</summary>
    public RoleSet ExceptRoles { get; init; }

    /// <summary>When; what is not known counts as holding.</summary>
    public required Circumstance When { get; init; }

    /// <summary>Links it is about; empty for all.</summary>
    public IReadOnlyList<LinkBasis> Links { get; init; } = [];

    /// <summary>Whether it is about an agency's own information and about what a seal-holder sees of the sealed, too.</summary>
    public bool IncludesOwn { get; init; }

    /// <summary>The most that is shown.</summary>
    public required DisclosureLevel AtMost { get; init; }

    /// <summary>Fields that are not shown at any level.</summary>
    public FieldSet NeverFields { get; init; }

    /// <summary>Line it stands on.</summary>
    public int Line { get; init; }
}
