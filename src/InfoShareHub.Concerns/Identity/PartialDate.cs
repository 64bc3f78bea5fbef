using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// A calendar date known to the year, the month or the day, from 1900 to 2200. Prevents the mistake of storing "some time in 2014" as 1 January 2014.
/// Ordered by <see cref="EarliestDay"/>, then the vaguer date first.
/// </summary>
public sealed record PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day, DatePrecision precision) =>
        (Year, Month, Day, Precision) = (year, month, day, precision);

    /// <summary>The year, 1900 to 2200.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or 0 where only the year is known.</summary>
    public int Month { get; }

    /// <summary>The day of the month, or 0 where it is not known.</summary>
    public int Day { get; }

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The first day that the date may mean.</summary>
    public DateOnly EarliestDay => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that the date may mean.</summary>
    public DateOnly LatestDay => Precision switch
    {
        DatePrecision.Year => new DateOnly(Year, 12, 31),
        DatePrecision.Month => new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month)),
        _ => EarliestDay,
    };

    /// <summary>Takes a date that exists in the calendar; parts beyond the precision must be 0.</summary>
    public static bool TryCreate(int year, int month, int day, DatePrecision precision, [NotNullWhen(true)] out PartialDate? date)
    {
        var exists = year is >= 1900 and <= 2200 && precision switch
        {
            DatePrecision.Year => month == 0 && day == 0,
            DatePrecision.Month => month is >= 1 and <= 12 && day == 0,
            DatePrecision.Day => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month),
            _ => false,
        };
        date = exists ? new PartialDate(year, month, day, precision) : null;
        return exists;
    }

    /// <summary>The date of a day that is known in full; the day MUST lie in 1900 to 2200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside those years.</exception>
    public static PartialDate OfDay(DateOnly day) =>
        TryCreate(day.Year, day.Month, day.Day, DatePrecision.Day, out var date)
            ? date
            : throw new ArgumentOutOfRangeException(nameof(day), "years 1900 to 2200 only");

    /// <summary>Takes ISO 8601 text: 2014, 2014-06 or 2014-06-21.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        return text is { Length: 4 or 7 or 10 }
            && TryDigits(text.AsSpan(0, 4), out var year)
            && TryPart(text, 5, out var month)
            && TryPart(text, 8, out var day)
            && TryCreate(year, month, day, (DatePrecision)((text.Length - 1) / 3), out date);
    }

    /// <summary>Completed years on a day for the latest birthday that this birth date may mean; negative before birth. What protects the young uses this one.</summary>
    public int YoungestAgeOn(DateOnly day) => AgeOn(LatestDay, day);

    /// <summary>Completed years on a day for the earliest birthday that this birth date may mean; negative before birth.</summary>
    public int OldestAgeOn(DateOnly day) => AgeOn(EarliestDay, day);

    /// <summary>Whether the date lies wholly after the day, so that it cannot be somebody's birth date on that day.</summary>
    public bool IsAfter(DateOnly day) => EarliestDay > day;

    /// <inheritdoc />
    public int CompareTo(PartialDate? other)
    {
        if (other is null)
            return 1;
        var byDay = EarliestDay.CompareTo(other.EarliestDay);
        return byDay != 0 ? byDay : Precision.CompareTo(other.Precision);
    }

    /// <summary>Whether the first date comes before the second.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first date does not come after the second.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first date comes after the second.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first date does not come before the second.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The type's name only: a birth date is personal data.</summary>
    public override string ToString() => nameof(PartialDate);

    private static int AgeOn(DateOnly birthday, DateOnly day)
    {
        var years = day.Year - birthday.Year;
        // A child born on 29 February is a year older on 1 March of a common year.
        return (day.Month, day.Day).CompareTo((birthday.Month, birthday.Day)) < 0 ? years - 1 : years;
    }

    private static bool TryPart(string text, int at, out int value)
    {
        value = 0;
        return text.Length < at || (text[at - 1] == '-' && TryDigits(text.AsSpan(at, 2), out value));
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
