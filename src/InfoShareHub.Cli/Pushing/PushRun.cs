using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Pushing;

namespace InfoShareHub.Cli.Pushing;

/// <summary>Takes the outcomes of a push: checks, keeps and counts them, and says what became of it all.</summary>
internal static class PushRun
{
    /// <summary>Refusals that are told one by one; more are only counted.</summary>
    private const int MaxTold = 20;

    public static async Task<PushReport> CollectAsync(
        IAsyncEnumerable<PushOutcome> outcomes, HubSession session, string? receiptFile, Terminal terminal, CancellationToken cancellationToken)
    {
        using var receipts = receiptFile is null ? null : new ReceiptFile(receiptFile);
        var report = new PushReport();
        await foreach (var outcome in outcomes.WithCancellation(cancellationToken))
        {
            await session.CheckAsync(outcome.Receipt, cancellationToken);
            receipts?.Add(outcome);
            report.Count(outcome);
            if (outcome.Refusal is { } refusal && report.Refused <= MaxTold)
                terminal.Say($"{outcome.SubmissionId} {RefusalText.Of(refusal)}");
            if (report.Answered() % 100 == 0)
                terminal.Tick($"{report.Answered()} answered");
        }

        terminal.EndTicks();
        return report;
    }

    public static ExitCode Print(PushReport report, string what, Terminal terminal)
    {
        terminal.Result(report, plain =>
        {
            plain.Line($"{report.Answered()} {what}: {report.Accepted} accepted, {report.Repeated} repeated, {report.Refused} refused, {report.Superseded} superseded; receipts proved");
            foreach (var (code, count) in report.Warnings)
                plain.Line($"  warning {code}: {count}");
            foreach (var (field, count) in report.LeftOut)
                plain.Line($"  left out {field}: {count} values the hub would refuse");
        });
        return report.Refused == 0 ? ExitCode.Success : ExitCode.Refused;
    }
}
