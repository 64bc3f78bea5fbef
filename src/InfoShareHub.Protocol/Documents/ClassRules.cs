using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>The rules of one class.</summary>
public sealed record ClassRules
{
    /// <summary>The class.</summary>
    public required DataClass DataClass { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>How sensitive it is.</summary>
    public required Tier Tier { get; init; }

    /// <summary>What the law asks for beside an ordinary basis.</summary>
    public LawfulGate Gate { get; init; }

    /// <summary>Who may own such items, in words.</summary>
    public string Owners { get; init; } = "";

    /// <summary>Lawful basis: an Article 6 basis, and from T3 an Article 9 or 10 condition or Part 3 ground.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>How long the hub keeps its pointer.</summary>
    public required string Retention { get; init; }

    /// <summary>What is permitted.</summary>
    public required IReadOnlyList<GrantRule> Grants { get; init; }

    /// <summary>What is forbidden.</summary>
    public required IReadOnlyList<ForbidRule> Forbids { get; init; }

    /// <summary>Where consent matters; all of them hold.</summary>
    public IReadOnlyList<ConsentRule> Consents { get; init; } = [];

    /// <summary>What is not shown; all of them hold.</summary>
    public IReadOnlyList<MaskRule> Masks { get; init; } = [];

    /// <summary>What recipients must do beside what their tier asks for.</summary>
    public IReadOnlyList<HandlingRule> Handling { get; init; } = [];

    /// <summary>What is given over unconfirmed links in place of the common rule; null for the common rule.</summary>
    public UnconfirmedRule? Unconfirmed { get; init; }

    /// <summary>What every recipient of the class must do.</summary>
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    /// <summary>Line it stands on.</summary>
    public int Line { get; init; }
}
