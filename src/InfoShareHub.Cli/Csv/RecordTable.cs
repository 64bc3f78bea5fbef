using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Csv;

/// <summary>
/// Reads a table of people as records to push. The same file gives the same submission ids, so that pushing it twice keeps it once; a changed line gives a
/// new id, and a newer file a higher source version.
/// </summary>
internal sealed class RecordTable(string file, IReadOnlyList<string> mappings)
{
    private readonly PersonFields _person = new();

    /// <summary>Names of the fields.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["record_id", "agency", .. PersonFields.Names];

    /// <summary>How often a field's value was left out because it is malformed.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => _person.LeftOut;

    /// <summary>All records with the agency of their line, empty where the table names none.</summary>
    /// <exception cref="WrongUseException">The file is no table, or a line has no record id or no name.</exception>
    public IEnumerable<(string Agency, UpsertRecordRequest Request)> Read()
    {
        var written = File.GetLastWriteTimeUtc(file);
        var version = (ulong)new DateTimeOffset(written).ToUnixTimeSeconds();
        foreach (var line in Table.Read(file, mappings, Fields))
        {
            if (line["record_id"].Length == 0)
                throw new WrongUseException($"`{file}` line {line.Number} has no record_id", cause: null);
            var record = new Record
            {
                RecordId = line["record_id"],
                SourceVersion = version,
                EventTime = Timestamp.FromDateTime(written),
                RecordedTime = Timestamp.FromDateTime(written),
                Subject = _person.Read(line),
            };
            yield return (line["agency"], new UpsertRecordRequest { SubmissionId = SubmissionId(record), Record = record });
        }
    }

    /// <summary>An id that is the content's own: 128 bits of its hash.</summary>
    internal static string SubmissionId(IMessage content) => "csv-" + Convert.ToHexStringLower(SHA256.HashData(content.ToByteArray()).AsSpan(0, 16));
}
