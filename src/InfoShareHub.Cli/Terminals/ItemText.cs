using InfoShareHub.V1;

namespace InfoShareHub.Cli.Terminals;

/// <summary>One disclosed item on one line: class, level, whose, what, under which rule.</summary>
internal static class ItemText
{
    public static string Of(DisclosedItem item)
    {
        var owner = item.OwnerAgency.Length == 0 ? "" : $" of {item.OwnerAgency}";
        var fields = item.Fields.Count == 0 ? "" : $": {string.Join("; ", item.Fields.Select(field => $"{field.Name} {field.Value}"))}";
        var rules = item.RuleIds.Count == 0 ? "" : $"  [{string.Join(' ', item.RuleIds)}]";
        var grade = item.Grade.Length == 0 ? "" : $" [{item.Grade}]";
        var until = item.ExpiresOn.Length == 0 ? "" : $" (until {item.ExpiresOn})";
        return $"{item.DataClass} at {item.Level}{owner}{grade}{fields}{until}{rules}";
    }
}
