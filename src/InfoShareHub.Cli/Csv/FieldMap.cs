namespace InfoShareHub.Cli.Csv;

/// <summary>Which column of a table holds which field. A column whose name is a field's own needs no mapping; unmapped columns are ignored.</summary>
internal sealed class FieldMap
{
    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);

    private FieldMap()
    {
    }

    /// <summary>Reads <c>FIELD=COLUMN</c> pairs against the table's header.</summary>
    /// <exception cref="WrongUseException">A pair is malformed, names no field or no column, or a field is mapped twice.</exception>
    public static FieldMap Read(IEnumerable<string> pairs, IReadOnlyList<string> header, IReadOnlyCollection<string> fields)
    {
        var map = new FieldMap();
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=', 2);
            if (parts.Length != 2)
                throw new WrongUseException($"--map takes FIELD=COLUMN, not `{pair}`", cause: null);
            if (!fields.Contains(parts[0]))
                throw new WrongUseException($"`{parts[0]}` is no field; the fields are {string.Join(' ', fields)}", cause: null);
            if (!header.Contains(parts[1]))
                throw new WrongUseException($"the table has no column `{parts[1]}`; it has {string.Join(' ', header)}", cause: null);
            if (!map._columns.TryAdd(parts[0], parts[1]))
                throw new WrongUseException($"`{parts[0]}` is mapped twice", cause: null);
        }

        foreach (var field in fields.Where(header.Contains))
            map._columns.TryAdd(field, field);
        return map;
    }

    public bool Has(string field) => _columns.ContainsKey(field);

    /// <summary>The column of a field, or null if the table has none.</summary>
    public string? ColumnOf(string field) => _columns.GetValueOrDefault(field);
}
