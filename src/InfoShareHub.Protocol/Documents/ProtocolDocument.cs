namespace InfoShareHub.Protocol.Documents;

/// <summary>A sharing protocol as its document says it, before it is checked: values as read, nothing resolved. Compile it with <see cref="SharingProtocol.Compile"/>.</summary>
public sealed record ProtocolDocument
{
    /// <summary>Which protocol it is and on whose authority.</summary>
    public required ProtocolHeader Header { get; init; }

    /// <summary>Named circumstances that rules refer to.</summary>
    public required IReadOnlyList<Situation> Situations { get; init; }

    /// <summary>Rules that hold for every class.</summary>
    public required CommonRules Common { get; init; }

    /// <summary>The rules of each class; every one of the twenty exactly once.</summary>
    public required IReadOnlyList<ClassRules> Classes { get; init; }

    /// <summary>What it says of itself, proved on every load.</summary>
    public IReadOnlyList<ProtocolClaim> Claims { get; init; } = [];

    /// <summary>Its decision tests.</summary>
    public IReadOnlyList<DecisionTest> Decisions { get; init; } = [];
}
