namespace InfoShareHub.Cli.Synth.Agencies;

/// <summary>Five agencies, each with a part of the picture and its own kinds of error.</summary>
internal static class AgencyProfiles
{
    /// <summary>Custody and call-handling: heard over the telephone, often at night, seldom with an identifier.</summary>
    public static AgencyProfile Police { get; } = new()
    {
        Id = "police", Prefix = "pol", Ages = (5, 17), Knows = 0.14, HoldsTwice = 0.15, Mistypes = 0.06, Mishears = 0.09, UsesFamiliarName = 0.10, SpellsOtherwise = 0.25, DropsAccents = 0.95,
        SwapsNames = 0.02, SwapsDayAndMonth = 0.03, KnowsOnlyYear = 0.04, LacksBirthDate = 0.05, MistakesYear = 0.03, HasMiddleName = 0.3, HasAddress = 0.75, HasFormerAddress = 0.5, LacksPostcode = 0.25,
        HasPhone = 0.45, LacksSex = 0.04,
    };

    /// <summary>Registered at birth: everyone, with the NHS number, and an address that lags.</summary>
    public static AgencyProfile Health { get; } = new()
    {
        Id = "health", Prefix = "nhs", Ages = (0, 17), Knows = 0.96, HoldsTwice = 0.04, Mistypes = 0.012, UsesFamiliarName = 0.01, SpellsOtherwise = 0.04, DropsAccents = 0.5, SwapsNames = 0.004,
        SwapsDayAndMonth = 0.003, HasMiddleName = 0.85, HasAddress = 0.99, HasFormerAddress = 0.35, LacksPostcode = 0.01, HasPhone = 0.5, HasNhsNumber = 0.985,
    };

    /// <summary>Schools: what the child is called, where the child lives now, and the UPN.</summary>
    public static AgencyProfile Education { get; } = new()
    {
        Id = "education", Prefix = "edu", Ages = (4, 17), Knows = 0.93, HoldsTwice = 0.03, Mistypes = 0.02, Mishears = 0.01, UsesFamiliarName = 0.16, SpellsOtherwise = 0.07, DropsAccents = 0.7, SwapsNames = 0.01,
        SwapsDayAndMonth = 0.008, HasMiddleName = 0.35, HasAddress = 0.97, HasFormerAddress = 0.1, LacksPostcode = 0.03, HasPhone = 0.75, HasUpn = 0.97,
    };

    /// <summary>Social care: few children, much about each, both identifiers where somebody asked.</summary>
    public static AgencyProfile Social { get; } = new()
    {
        Id = "social", Prefix = "soc", Ages = (0, 17), Knows = 0.15, HoldsTwice = 0.06, Mistypes = 0.03, Mishears = 0.02, UsesFamiliarName = 0.06, SpellsOtherwise = 0.15, DropsAccents = 0.8, SwapsNames = 0.015,
        SwapsDayAndMonth = 0.01, KnowsOnlyYear = 0.01, LacksBirthDate = 0.01, MistakesYear = 0.01, HasMiddleName = 0.5, HasAddress = 0.95, HasFormerAddress = 0.2, LacksPostcode = 0.05, HasPhone = 0.6,
        HasNhsNumber = 0.4, HasUpn = 0.4,
    };

    /// <summary>A youth charity: first names, telephones and no identifiers.</summary>
    public static AgencyProfile Charity { get; } = new()
    {
        Id = "charity", Prefix = "cha", Ages = (8, 17), Knows = 0.07, HoldsTwice = 0.05, Mistypes = 0.05, Mishears = 0.05, UsesFamiliarName = 0.4, SpellsOtherwise = 0.25, DropsAccents = 0.9, SwapsNames = 0.02,
        SwapsDayAndMonth = 0.02, KnowsOnlyYear = 0.12, LacksBirthDate = 0.12, MistakesYear = 0.04, HasMiddleName = 0.05, HasAddress = 0.5, HasFormerAddress = 0.1, LacksPostcode = 0.3, HasPhone = 0.8, LacksSex = 0.1,
    };

    public static IReadOnlyList<AgencyProfile> All { get; } = [Police, Health, Education, Social, Charity];
}
