namespace InfoShareHub.Cli.Csv;

/// <summary>One line of a table, by field.</summary>
/// <param name="Number">Line in the file, the header being 1.</param>
/// <param name="Values">Fields with a value; an empty cell is no value.</param>
internal sealed record TableLine(long Number, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The value, trimmed; empty where there is none.</summary>
    public string this[string field] => Values.GetValueOrDefault(field, "");
}
