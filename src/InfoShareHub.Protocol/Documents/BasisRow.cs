using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>One row of the lawful-basis matrix: on what basis these kinds of body learn something for these purposes.</summary>
public sealed record BasisRow
{
    /// <summary>The purposes.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>The kinds of recipient.</summary>
    public required IReadOnlyList<AgencyKind> Kinds { get; init; }

    /// <summary>The ordinary basis.</summary>
    public required string Ordinary { get; init; }

    /// <summary>The special-category condition; empty where there is none.</summary>
    public string Special { get; init; } = "";

    /// <summary>The condition for criminal-offence data; empty where there is none.</summary>
    public string Offences { get; init; } = "";

    /// <summary>Line it stands on.</summary>
    public int Line { get; init; }
}
