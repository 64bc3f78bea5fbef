using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Ledger.Anchors;
using InfoShareHub.Ledger.Conformance;
using InfoShareHub.Ledger.Files;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>A process of its own that appends as fast as it can, says on its output what is acknowledged, and waits to be killed.</summary>
internal static class AppendingProcess
{
    public static FileLedgerOptions OptionsFor(string folder, ulong anchoredSize) =>
        new() { Folder = folder, AnchoredSize = anchoredSize, SegmentEntries = 200 };

    public static string AnchorFor(string folder) => folder + ".anchor";

    public static LedgerBatch BatchAt(ulong size) => Batches.Of(size, entries: (int)(size * 7 % 20) + 1, bytesPerEntry: 2000, keys: 2, writer: 0);

    /// <summary>The only batches that can make a ledger of this size; one more and one less would be another size.</summary>
    public static IReadOnlyList<LedgerBatch> BatchesUpTo(ulong size)
    {
        var batches = new List<LedgerBatch>();
        for (var at = 0UL; at < size; at += (ulong)batches[^1].Entries.Count)
            batches.Add(BatchAt(at));
        return batches;
    }

    /// <summary>Runs in the child. Ends by being killed, or when nobody reads what it says any more.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        using var anchor = AnchorFile.Open(AnchorFor(folder));
        await using var ledger = FileLedger.Open(OptionsFor(folder, anchor.Size));
        var head = await ledger.ReadHeadAsync(CancellationToken.None);
        while (true)
        {
            var batch = BatchAt(head.Size);
            var outcome = await ledger.AppendAsync(batch, CancellationToken.None);
            anchor.Advance(outcome.CurrentSize, batch.Checkpoint);
            Console.WriteLine(outcome.CurrentSize.ToString("D20", CultureInfo.InvariantCulture));
            head = new LedgerHead(outcome.CurrentSize, batch.Checkpoint);
        }
    }

    /// <summary>Runs in the test: starts the child, lets it acknowledge that often, kills it, and returns the last size it acknowledged.</summary>
    public static async Task<ulong> KillAfterAsync(string folder, int acknowledgements, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { typeof(AppendingProcess).Assembly.Location, "append", folder },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var child = Process.Start(start) ?? throw new InvalidOperationException("the child did not start");
        var acknowledged = 0UL;
        for (var line = 0; await child.StandardOutput.ReadLineAsync(cancellationToken) is { Length: 20 } size; line++)
        {
            acknowledged = ulong.Parse(size, CultureInfo.InvariantCulture);
            if (line == acknowledgements)
                child.Kill();
        }

        await child.WaitForExitAsync(cancellationToken);
        return acknowledged;
    }
}
