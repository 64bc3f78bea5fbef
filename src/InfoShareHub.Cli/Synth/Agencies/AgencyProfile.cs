namespace InfoShareHub.Cli.Synth.Agencies;

/// <summary>Whom an agency knows and how well it writes things down. Every rate is a probability per record.</summary>
internal sealed record AgencyProfile
{
    /// <summary>The agency's id.</summary>
    public required string Id { get; init; }

    /// <summary>Begins its record ids.</summary>
    public required string Prefix { get; init; }

    /// <summary>Ages it deals with, both ends included.</summary>
    public required (int From, int To) Ages { get; init; }

    /// <summary>How likely it knows a child of these ages.</summary>
    public required double Knows { get; init; }

    /// <summary>How likely it holds a second record of a child it knows.</summary>
    public double HoldsTwice { get; init; }

    public double Mistypes { get; init; }

    public double Mishears { get; init; }

    public double UsesFamiliarName { get; init; }

    public double SpellsOtherwise { get; init; }

    public double DropsAccents { get; init; }

    public double SwapsNames { get; init; }

    public double SwapsDayAndMonth { get; init; }

    public double KnowsOnlyYear { get; init; }

    public double LacksBirthDate { get; init; }

    public double MistakesYear { get; init; }

    public double HasMiddleName { get; init; }

    public double HasAddress { get; init; }

    public double HasFormerAddress { get; init; }

    public double LacksPostcode { get; init; }

    public double HasPhone { get; init; }

    public double HasNhsNumber { get; init; }

    public double HasUpn { get; init; }

    public double LacksSex { get; init; }
}
