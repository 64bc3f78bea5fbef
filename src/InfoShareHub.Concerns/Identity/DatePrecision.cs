namespace InfoShareHub.Concerns.Identity;

/// <summary>How exactly a date is known. The numbers are those of the published contract.</summary>
public enum DatePrecision
{
    /// <summary>Not stated; no <see cref="PartialDate"/> has it.</summary>
    None = 0,

    /// <summary>Only the year.</summary>
    Year = 1,

    /// <summary>Year and month.</summary>
    Month = 2,

    /// <summary>The day.</summary>
    Day = 3,
}
