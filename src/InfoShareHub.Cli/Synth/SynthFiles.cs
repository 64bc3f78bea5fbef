using CsvHelper;
using Google.Protobuf;
using InfoShareHub.Cli.Synth.Agencies;
using InfoShareHub.Cli.Synth.People;

namespace InfoShareHub.Cli.Synth;

/// <summary>
/// Writes what was invented: <c>AGENCY.records.jsonl</c> and <c>AGENCY.concerns.jsonl</c> for each agency, <c>records.csv</c> with everything in one table,
/// and the truth, <c>truth.csv</c> and <c>concerns-truth.csv</c>, which no agency has.
/// </summary>
internal sealed class SynthFiles(DirectoryInfo folder, SynthOptions options)
{
    private static readonly JsonFormatter Json = JsonFormatter.Default;

    private readonly Dictionary<(string Agency, int Child), string> _recordIds = [];

    public SynthSummary Write()
    {
        folder.Create();
        var children = Population.Invent(options).ToList();
        var records = WriteRecords(children);
        WriteConcerns(children);
        var households = children.Select(child => child.Household).Distinct().Count();
        var twins = children.Where(child => child.TwinGroup > 0).Select(child => child.TwinGroup).Distinct().Count();
        return new SynthSummary(folder.FullName, children.Count, households, twins, records, options.Concerns);
    }

    private Dictionary<string, int> WriteRecords(List<Child> children)
    {
        using var table = Table("records.csv", RecordRow.Header);
        using var truth = Table("truth.csv", ["agency", "record_id", "child", "household", "twin_group", "origin"]);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var agency in AgencyProfiles.All)
        {
            using var file = Create($"{agency.Id}.records.jsonl");
            counts[agency.Id] = 0;
            foreach (var child in children)
            {
                foreach (var request in RecordWriter.Write(child, agency, options))
                {
                    file.WriteLine(Json.Format(request));
                    table.WriteRecord(RecordRow.Of(agency.Id, request.Record, child));
                    truth.WriteRecord([agency.Id, request.Record.RecordId, child.Id, $"household-{child.Household}", child.TwinGroup == 0 ? "" : $"twins-{child.TwinGroup}", child.Origin.ToString()]);
                    _recordIds.TryAdd((agency.Id, child.Number), request.Record.RecordId);
                    counts[agency.Id]++;
                }
            }
        }

        return counts;
    }

    private void WriteConcerns(List<Child> children)
    {
        using var truth = Table("concerns-truth.csv", ["agency", "source_id", "child"]);
        var files = AgencyProfiles.All.ToDictionary(agency => agency.Id, agency => Create($"{agency.Id}.concerns.jsonl"), StringComparer.Ordinal);
        for (var number = 1; number <= options.Concerns; number++)
        {
            var chance = Chance.For(options.Seed, "raises", number);
            var child = chance.Pick(children);
            var agency = chance.Pick(AgencyProfiles.All);
            var recordId = chance.Happens(0.5) ? _recordIds.GetValueOrDefault((agency.Id, child.Number)) : null;
            var request = ConcernWriter.Write(number, child, agency, recordId, options);
            files[agency.Id].WriteLine(Json.Format(request));
            truth.WriteRecord([agency.Id, request.Concern.SourceId, child.Id]);
        }

        foreach (var file in files.Values)
            file.Dispose();
    }

    private CsvWriter Table(string name, string[] header)
    {
        var table = CsvWriter.Create(Create(name), CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: false);
        table.WriteHeader(header);
        return table;
    }

    private StreamWriter Create(string name) => new(Path.Combine(folder.FullName, name)) { NewLine = "\n" };
}
