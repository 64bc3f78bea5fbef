using CsvHelper;

namespace InfoShareHub.Cli.Csv;

/// <summary>Reads a CSV file with a header, line by line, by field.</summary>
internal static class Table
{
    /// <summary>The lines in order. Read once, never held in memory.</summary>
    /// <param name="file">The CSV file, UTF-8, comma-separated.</param>
    /// <param name="mappings">FIELD=COLUMN pairs.</param>
    /// <param name="fields">The fields that are known.</param>
    /// <exception cref="WrongUseException">The file is no table, or a mapping does not fit it.</exception>
    public static IEnumerable<TableLine> Read(string file, IEnumerable<string> mappings, IReadOnlyCollection<string> fields)
    {
        using var reader = CsvReader.FromFile(file, CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true }, FileOptions.SequentialScan);
        Guard(file, () =>
        {
            reader.ReadHeader();
            return true;
        });
        var map = FieldMap.Read(mappings, reader.Headers, fields);
        var columns = fields.Where(map.Has).Select(field => (Field: field, Index: reader.GetFieldIndex(map.ColumnOf(field)!))).ToList();
        while (Guard(file, reader.Read))
        {
            var values = new Dictionary<string, string>(columns.Count, StringComparer.Ordinal);
            foreach (var (field, index) in columns)
            {
                if (index < reader.FieldCount && reader.GetString(index).Trim() is { Length: > 0 } value)
                    values[field] = value;
            }

            yield return new TableLine(reader.LineNumber, values);
        }
    }

    private static bool Guard(string file, Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException malformed)
        {
            throw new WrongUseException($"`{file}` line {malformed.LineNumber} is not valid CSV", malformed);
        }
    }
}
