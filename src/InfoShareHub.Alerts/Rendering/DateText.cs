using System.Globalization;
using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Alerts.Rendering;

/// <summary>Dates as ISO 8601 text, no more exact than they are known.</summary>
internal static class DateText
{
    internal static string Of(PartialDate date) => date.Precision switch
    {
        DatePrecision.Year => YearOf(date),
        DatePrecision.Month => MonthOf(date),
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}"),
    };

    internal static string MonthOf(PartialDate date) =>
        date.Precision == DatePrecision.Year ? YearOf(date) : string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}");

    internal static string YearOf(PartialDate date) => date.Year.ToString("D4", CultureInfo.InvariantCulture);

    internal static string DayOf(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
