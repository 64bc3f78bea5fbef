using System.Globalization;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Demo;

/// <summary>Disclosed items and reasons, cut to a line of the story; the commands show them whole.</summary>
internal static class ToldItems
{
    /// <summary>Fields that a reader of the story does not need to see again and again.</summary>
    private static readonly string[] Left = ["contact_route", "known", "concern_recorded", "recorded_date", "event_date", "reporting_agency"];

    /// <summary>A class with its level, its telling fields and the rule that decided.</summary>
    public static string Of(DisclosedItem item)
    {
        var owner = item.OwnerAgency.Length == 0 ? "" : $" of {item.OwnerAgency}";
        var fields = string.Join(", ", item.Fields.Where(field => !Left.Contains(field.Name)).Select(field => field.Value));
        var text = item.Level == DisclosureLevel.D0 ? "withheld" : fields.Length == 0 ? "the known flag" : fields;
        return $"{item.DataClass}{owner} at {item.Level}: {Cut(text, 90)} [{item.RuleIds.FirstOrDefault()}]";
    }

    /// <summary>Classes with their levels and how often, without content.</summary>
    public static string Summary(IEnumerable<DisclosedItem> items) =>
        string.Join(", ", items.Where(item => item.Level != DisclosureLevel.D0)
            .GroupBy(item => $"{item.DataClass} at {item.Level} ({string.Join(' ', item.Fields.Select(field => field.Name).Except(Left))})".Replace(" ()", " (known flag)", StringComparison.Ordinal))
            .Select(group => group.Count() == 1 ? group.Key : $"{group.Key} {group.Count()} times"));

    /// <summary>The four most telling fields of a match, in bits.</summary>
    public static string Of(MatchExplanation explanation)
    {
        var telling = explanation.Fields.Where(field => field.Millibits != 0).OrderByDescending(field => Math.Abs(field.Millibits)).Take(4)
            .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Field} {field.Level} {field.Millibits / 1000.0:+0.0;-0.0}"));
        var guards = explanation.Guards.Count == 0 ? "" : $"; held back: {string.Join(", ", explanation.Guards)}";
        return string.Create(CultureInfo.InvariantCulture, $"{explanation.ScoreMillibits / 1000.0:0.0} bits: {string.Join(", ", telling)}{guards}");
    }

    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
