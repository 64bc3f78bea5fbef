using System.Text.Json;
using Google.Protobuf;
using InfoShareHub.Client.Pushing;

namespace InfoShareHub.Cli.Pushing;

/// <summary>Keeps receipts, one JSON object a line: what an agency shows when a ledger is in dispute.</summary>
internal sealed class ReceiptFile(string path) : IDisposable
{
    private readonly StreamWriter _file = new(path) { NewLine = "\n" };

    public void Add(PushOutcome outcome)
    {
        if (outcome.Receipt is not null)
            _file.WriteLine($"{{\"submission_id\":{JsonSerializer.Serialize(outcome.SubmissionId)},\"receipt\":{JsonFormatter.Default.Format(outcome.Receipt)}}}");
    }

    public void Dispose() => _file.Dispose();
}
