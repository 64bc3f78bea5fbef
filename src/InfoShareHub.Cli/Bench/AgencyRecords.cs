using InfoShareHub.Cli.Csv;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Bench;

/// <summary>The records of a table, by the agency that holds each, with the truth about them.</summary>
/// <param name="Requests">Records by agency, in the order of the file.</param>
/// <param name="Truth">Child in truth by <see cref="Key"/>; empty where the table does not say.</param>
internal sealed record AgencyRecords(IReadOnlyDictionary<string, List<UpsertRecordRequest>> Requests, IReadOnlyDictionary<string, string> Truth)
{
    /// <summary>How a record is named across agencies.</summary>
    public static string Key(string agency, string recordId) => $"{agency}:{recordId}";

    /// <summary>Reads the table; every line must name its agency.</summary>
    /// <param name="file">The table.</param>
    /// <param name="mappings">FIELD=COLUMN pairs.</param>
    /// <param name="truthColumn">Column with the child in truth; null for none.</param>
    /// <exception cref="WrongUseException">A line has no agency, or the table cannot be read.</exception>
    public static AgencyRecords Read(string file, IReadOnlyList<string> mappings, string? truthColumn)
    {
        var requests = new Dictionary<string, List<UpsertRecordRequest>>(StringComparer.Ordinal);
        foreach (var (agency, request) in new RecordTable(file, mappings).Read())
        {
            if (agency.Length == 0)
                throw new WrongUseException($"`{file}` does not say which agency holds record `{request.Record.RecordId}`", cause: null);
            if (!requests.TryGetValue(agency, out var list))
                requests.Add(agency, list = []);
            list.Add(request);
        }

        return new AgencyRecords(requests, truthColumn is null ? new Dictionary<string, string>(StringComparer.Ordinal) : ReadMap(file, [.. mappings, $"child={truthColumn}"]));
    }

    /// <summary>A table of <c>agency</c>, <c>record_id</c> and <c>child</c> as a map.</summary>
    public static IReadOnlyDictionary<string, string> ReadMap(string file, IReadOnlyList<string> mappings)
    {
        string[] fields = ["agency", "record_id", "child"];
        var own = mappings.Where(pair => fields.Contains(pair.Split('=')[0]));
        return Table.Read(file, own, fields).ToDictionary(line => Key(line["agency"], line["record_id"]), line => line["child"], StringComparer.Ordinal);
    }
}
