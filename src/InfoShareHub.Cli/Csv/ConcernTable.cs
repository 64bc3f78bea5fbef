using Google.Protobuf.WellKnownTypes;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Csv;

/// <summary>Reads a table of concerns to push; a line names the child by the caller's own record or describes them.</summary>
internal sealed class ConcernTable(string file, IReadOnlyList<string> mappings)
{
    private readonly PersonFields _person = new();

    /// <summary>Names of the fields.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "source_id", "record_id", "category", "fact", "opinion", "childs_words", "immediate_danger", "threshold", "area", "reporter", .. PersonFields.Names,
    ];

    /// <summary>How often a field's value was left out because it is malformed.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => _person.LeftOut;

    /// <summary>All concerns.</summary>
    /// <exception cref="WrongUseException">The file is no table, or a line cannot be a concern.</exception>
    public IEnumerable<SubmitConcernRequest> Read()
    {
        var written = Timestamp.FromDateTime(File.GetLastWriteTimeUtc(file));
        foreach (var line in Table.Read(file, mappings, Fields))
        {
            var concern = new Concern
            {
                SourceId = line["source_id"].Length > 0 ? line["source_id"] : throw Fault(line, "has no source_id"),
                SourceVersion = (ulong)written.Seconds,
                EventTime = written,
                RecordedTime = written,
                RecordId = line["record_id"],
                Category = Category(line),
                ImmediateDanger = line["immediate_danger"].ToUpperInvariant() is "1" or "Y" or "YES" or "TRUE",
                Threshold = ThresholdOf(line),
                Area = line["area"],
                Reporter = line["reporter"],
            };
            if (concern.RecordId.Length == 0)
                concern.Subject = _person.Read(line);
            AddStatement(concern, Standing.Fact, line["fact"]);
            AddStatement(concern, Standing.Opinion, line["opinion"]);
            AddStatement(concern, Standing.ChildsWords, line["childs_words"]);
            yield return new SubmitConcernRequest { SubmissionId = RecordTable.SubmissionId(concern), Concern = concern };
        }
    }

    private static void AddStatement(Concern concern, Standing standing, string text)
    {
        if (text.Length > 0)
            concern.Statements.Add(new Statement { Standing = standing, Text = text });
    }

    private ConcernCategory Category(TableLine line) => System.Enum.TryParse<ConcernCategory>("Concern" + line["category"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var category)
        ? category
        : throw Fault(line, "has no category such as neglect, physical or missing");

    private Threshold ThresholdOf(TableLine line) => line["threshold"].ToUpperInvariant() switch
    {
        "" => Threshold.Unspecified,
        "L1" => Threshold.L1,
        "L2" => Threshold.L2,
        "L3" => Threshold.L3,
        "L4" => Threshold.L4,
        "L4+" => Threshold.L4Plus,
        _ => throw Fault(line, "has a threshold that is none of L1, L2, L3, L4, L4+"),
    };

    private WrongUseException Fault(TableLine line, string what) => new($"`{file}` line {line.Number} {what}", cause: null);
}
