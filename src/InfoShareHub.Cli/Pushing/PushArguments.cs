using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Pushing;

namespace InfoShareHub.Cli.Pushing;

/// <summary>What both pushes are told.</summary>
internal sealed class PushArguments(IReadOnlyList<string> fields)
{
    private readonly Argument<FileInfo> _file = new Argument<FileInfo>("FILE") { Description = "A .jsonl or .csv file." }.AcceptExistingOnly();
    private readonly Option<string[]> _map = new("--map")
    {
        Description = $"FIELD=COLUMN for a table whose columns are named otherwise; may be repeated. Fields: {string.Join(' ', fields)}.",
    };

    private readonly Option<FileInfo?> _receipts = new("--receipts") { Description = "File for the receipts, one JSON object a line." };
    private readonly Option<int> _inFlight =
        NumberOption.Between("--in-flight", "Most sent and not yet answered", 1, 1000, normally: new PushOptions().MaxInFlight);

    public ConnectionArguments Connection { get; } = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_map);
        command.Options.Add(_receipts);
        command.Options.Add(_inFlight);
        Connection.AddTo(command);
    }

    public string File(ParseResult parsed) => parsed.GetRequiredValue(_file).FullName;

    /// <summary>By the file's ending.</summary>
    /// <exception cref="WrongUseException">It is neither.</exception>
    public bool IsTable(ParseResult parsed) => parsed.GetRequiredValue(_file).Extension.ToLowerInvariant() switch
    {
        ".csv" => true,
        ".jsonl" => false,
        var other => throw new WrongUseException($"a file ends in .jsonl or .csv, not `{other}`", cause: null),
    };

    public string[] Mappings(ParseResult parsed) => parsed.GetValue(_map) ?? [];

    public string? Receipts(ParseResult parsed) => parsed.GetValue(_receipts)?.FullName;

    public PushOptions Options(ParseResult parsed) => new() { MaxInFlight = parsed.GetRequiredValue(_inFlight) };
}
