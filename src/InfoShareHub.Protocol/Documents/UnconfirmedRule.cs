using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>What a class gives some roles over a link that nobody has confirmed, in place of the common rule.</summary>
public sealed record UnconfirmedRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>Whom it concerns; MASH screeners and managers only, since they are the ones who confirm.</summary>
    public required RoleSet Roles { get; init; }

    /// <summary>The most that is given.</summary>
    public required DisclosureLevel AtMost { get; init; }
}
