namespace InfoShareHub.Protocol;

/// <summary>Which data-protection law a body processes under. Crossing from one to the other needs a stated lawful authority.</summary>
public enum Regime
{
    /// <summary>The kind of body is not known; treated as the other one, whichever that is.</summary>
    Unknown = 0,

    /// <summary>UK GDPR.</summary>
    UkGdpr = 1,

    /// <summary>Law enforcement: DPA 2018 Part 3.</summary>
    Part3 = 2,
}
