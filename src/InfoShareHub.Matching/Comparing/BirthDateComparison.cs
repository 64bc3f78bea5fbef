using InfoShareHub.Matching.Subjects;

namespace InfoShareHub.Matching.Comparing;

/// <summary>Compares birth dates; symmetric.</summary>
internal static class BirthDateComparison
{
    /// <summary>The level, or <see cref="PairLevels.Missing"/> where a year is not known.</summary>
    public static int Compare(Person a, Person b)
    {
        if (a.Year == 0 || b.Year == 0)
            return PairLevels.Missing;
        return (int)(a.HasFullBirthDate && b.HasFullBirthDate ? CompareFull(a, b) : ComparePartial(a, b));
    }

    private static BirthDateLevel CompareFull(Person a, Person b)
    {
        bool year = a.Year == b.Year, month = a.Month == b.Month, day = a.Day == b.Day;
        if (year && month && day)
            return a.Month == 1 && a.Day == 1 ? BirthDateLevel.FirstOfJanuary : BirthDateLevel.Exact;
        if (year && a.Month == b.Day && a.Day == b.Month)
            return BirthDateLevel.DayMonthSwapped;
        if (year && (month || day))
            return BirthDateLevel.OnePartDiffers;
        if (IsYearSlip(a, b) || (year && (IsFirstOfJanuary(a) || IsFirstOfJanuary(b))))
            return BirthDateLevel.YearOff;
        return year || (month && day) ? BirthDateLevel.TwoPartsDiffer : BirthDateLevel.Different;
    }

    // The same day of the year, and a year that is one or ten off: the commonest slips in writing a year.
    private static bool IsYearSlip(Person a, Person b) => a.Month == b.Month && a.Day == b.Day && Math.Abs(a.Year - b.Year) is 1 or 10;

    private static bool IsFirstOfJanuary(Person person) => person.Month == 1 && person.Day == 1;

    private static BirthDateLevel ComparePartial(Person a, Person b)
    {
        if (a.Year != b.Year)
            return BirthDateLevel.Different;
        if (a.Month == 0 || b.Month == 0)
            return BirthDateLevel.YearOnly;
        return a.Month == b.Month ? BirthDateLevel.YearAndMonth : BirthDateLevel.Different;
    }
}
