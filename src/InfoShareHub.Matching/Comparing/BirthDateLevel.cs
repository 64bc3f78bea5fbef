namespace InfoShareHub.Matching.Comparing;

/// <summary>How two birth dates agree, best first; see docs/matching.md.</summary>
internal enum BirthDateLevel
{
    Exact,
    FirstOfJanuary,
    DayMonthSwapped,
    OnePartDiffers,
    YearOff,
    YearAndMonth,
    YearOnly,
    TwoPartsDiffer,
    Different,
}
