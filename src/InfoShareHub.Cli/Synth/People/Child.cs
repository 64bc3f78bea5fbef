namespace InfoShareHub.Cli.Synth.People;

/// <summary>An invented child as they truly are.</summary>
internal sealed record Child
{
    public required int Number { get; init; }

    public required int Household { get; init; }

    /// <summary>The twin group, 0 for a child born alone.</summary>
    public required int TwinGroup { get; init; }

    public required Origin Origin { get; init; }

    public required GivenName Given { get; init; }

    /// <summary>Further given names; empty for none.</summary>
    public required string Middle { get; init; }

    public required FamilyName Family { get; init; }

    /// <summary>The family name as this child bears it, double-barrelled and patronymic forms included.</summary>
    public required string FamilyWritten { get; init; }

    public required bool IsFemale { get; init; }

    public required DateOnly Born { get; init; }

    public required Home Home { get; init; }

    /// <summary>Where the child lived before; null if they never moved.</summary>
    public required Home? FormerHome { get; init; }

    /// <summary>The household's telephone; empty for none.</summary>
    public required string Phone { get; init; }

    public string Id => $"child-{Number:000000}";

    public string NhsNumber => Identifiers.NhsNumber(Number);

    public string Upn => Identifiers.Upn(Number, Born.Year + 4);

    public int AgeOn(DateOnly day) => day.Year - Born.Year - (day < Born.AddYears(day.Year - Born.Year) ? 1 : 0);

    public override string ToString() => nameof(Child);
}
