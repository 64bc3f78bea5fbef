using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>When enough classes of tier T3 come together on one child they count as T4, which is for named roles; others are held down.</summary>
public sealed record AggregationRule
{
    /// <summary>The rule's text.</summary>
    public required ProtocolRule Rule { get; init; }

    /// <summary>How many classes of tier T3 make a view heavier; at least 2.</summary>
    public required int Classes { get; init; }

    /// <summary>Roles that are named recipients of the heavier view.</summary>
    public required RoleSet NamedRoles { get; init; }

    /// <summary>The most that others are given.</summary>
    public required DisclosureLevel AtMost { get; init; }
}
