using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>What a broken glass opens: class rule, threshold, consent and minimisation step back for some classes; nothing else does.</summary>
public sealed record BreakGlassRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>Who may break glass.</summary>
    public required RoleSet Roles { get; init; }

    /// <summary>For which purposes.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>Classes it opens.</summary>
    public required ClassSet Classes { get; init; }

    /// <summary>Classes of which it opens only items that protect the child.</summary>
    public ClassSet ProtectiveOnly { get; init; }

    /// <summary>Up to which level.</summary>
    public required DisclosureLevel Level { get; init; }

    /// <summary>For how long.</summary>
    public required TimeSpan OpenFor { get; init; }
}
