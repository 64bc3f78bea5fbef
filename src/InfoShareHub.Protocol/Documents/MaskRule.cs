using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>Fields of a class that are not shown, whatever the level.</summary>
public sealed record MaskRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>The fields.</summary>
    public required FieldSet Fields { get; init; }

    /// <summary>When; what is not known counts as so.</summary>
    public Circumstance When { get; init; } = Circumstance.Always;

    /// <summary>Roles that may see them all the same.</summary>
    public RoleSet ExceptRoles { get; init; }
}
