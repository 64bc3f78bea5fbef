using Google.Protobuf;
using InfoShareHub.Cli.Auditing;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Demo;

/// <summary>The log is proved without the hub; then one byte is changed, and the proof names the entry.</summary>
internal static class ProofChapter
{
    public static async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        var tell = stage.Narrator;
        var export = Path.Combine(stage.Folder, "ledger.export");
        await using var auditor = stage.Site.Open("health-auditor", "audit.pretend", "AUD");
        var stored = new List<ByteString>();
        var request = new ExportRequest { Reason = "proof that the log is whole" };
        var (head, entries) = await ExportFile.WriteAsync(export, Seen(new AuditTrail(auditor.Connection).ExportAsync(request, cancellationToken), stored), cancellationToken);
        await auditor.CheckAsync(head.Receipt, cancellationToken);
        tell.Chapter("The proof", $"The auditor exports all {entries} entries and proves them offline, with a program that shares no code with the hub.");
        await TellVerdictAsync(stage, export, "infoshare audit verify ledger.export", cancellationToken);

        var altered = Path.Combine(stage.Folder, "altered.export");
        var victim = stored.Count / 2;
        Alter(export, altered, stored[victim]);
        tell.Chapter("A lie", $"Somebody changes one byte of entry {victim} in a copy.");
        await TellVerdictAsync(stage, altered, "infoshare audit verify altered.export", cancellationToken);
    }

    private static async Task TellVerdictAsync(Stage stage, string file, string command, CancellationToken cancellationToken)
    {
        stage.Narrator.Waiting("proving");
        var (code, lines) = await OfflineProof.RunAsync(file, Path.Combine(stage.Site.Certs, "checkpoint.pub"), stage.Site.Anchor, cancellationToken);
        stage.Narrator.Done();
        stage.Narrator.Tell($"$ {command}   (exit code {code})");
        foreach (var line in lines.Take(2))
            stage.Narrator.Tell($"  {line}");
    }

    private static async IAsyncEnumerable<ExportResponse> Seen(IAsyncEnumerable<ExportResponse> export, List<ByteString> stored)
    {
        await foreach (var part in export)
        {
            if (part.Entry is { } entry)
                stored.Add(entry.Stored);
            yield return part;
        }
    }

    /// <summary>Flips one bit in the middle of an entry's stored bytes.</summary>
    private static void Alter(string from, string to, ByteString entry)
    {
        var bytes = File.ReadAllBytes(from);
        var at = bytes.AsSpan().IndexOf(entry.Span);
        bytes[at + (entry.Length / 2)] ^= 0x01;
        File.WriteAllBytes(to, bytes);
    }
}
