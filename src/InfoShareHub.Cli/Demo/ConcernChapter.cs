using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Pushing;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Demo;

/// <summary>A teacher worries; those who may know are told, each as much as they may.</summary>
internal static class ConcernChapter
{
    /// <summary>Who is told, the screener first.</summary>
    private static readonly (string Name, string Who, string[] Roles)[] Watchers =
    [
        ("social-screener", "Dana Mock, MASH screener", ["SCR"]),
        ("health-contributor", "Health", []),
        ("police-contributor", "Police", []),
        ("charity-contributor", "The charity", []),
    ];

    public static async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        var tell = stage.Narrator;
        await OpenAsync(stage, cancellationToken);
        tell.Chapter("A concern", "Dana Mock, MASH screener, watches her mailbox; so do the systems of health, police and the charity.");

        var sent = Stopwatch.StartNew();
        var receipt = await PushAsync(stage, "education-contributor", Cast.Concern(TimeProvider.System.GetUtcNow()), cancellationToken);
        tell.Tell("Ms Notional, teacher, reports: Sian Thistlemere, 9 March 2014, came without a coat or lunch. Neglect, level L2, consent refused.");
        tell.Tell($"All the school learns is its receipt: entry {receipt.Index}, proved to be in the log.");
        stage.Alert = await stage.Mailboxes["social-screener"].NextAsync(cancellationToken);
        TellScreener(tell, stage.Alert, sent.Elapsed);
        foreach (var (name, who, _) in Watchers.Skip(1))
        {
            var alert = await stage.Mailboxes[name].NextAsync(cancellationToken);
            tell.Tell($"{who} sees {ToldItems.Summary(alert.Concern.Concat(alert.Known))}.");
        }

        sent.Restart();
        await PushAsync(stage, "police-contributor", Cast.UrgentConcern(TimeProvider.System.GetUtcNow()), cancellationToken);
        var urgent = await stage.Mailboxes["social-screener"].NextAsync(cancellationToken);
        tell.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"Then police report her missing, in immediate danger: {sent.Elapsed.TotalMilliseconds:0} ms later Dana has it, marked {(urgent.IsUrgent ? "urgent" : "ordinary")}, threshold {urgent.Threshold}, same child: {(urgent.ChildId == stage.Alert.ChildId ? "yes" : "no")}."));
    }

    private static async Task<Receipt> PushAsync(Stage stage, string caller, SubmitConcernRequest concern, CancellationToken cancellationToken)
    {
        await using var session = stage.Site.OpenSystem(caller);
        var receipt = (await new ConcernPush(session.Connection, new PushOptions()).SendAsync(concern, cancellationToken)).Receipt;
        await session.CheckAsync(receipt, cancellationToken);
        return receipt;
    }

    private static async Task OpenAsync(Stage stage, CancellationToken cancellationToken)
    {
        foreach (var (name, _, roles) in Watchers)
            stage.Mailboxes.Add(name, new Mailbox(roles.Length == 0 ? stage.Site.OpenSystem(name) : stage.Site.Open(name, "dana.mock", roles)));
        foreach (var mailbox in stage.Mailboxes.Values)
            await mailbox.WhenCaughtUpAsync(cancellationToken);
    }

    private static void TellScreener(Narrator tell, Alert alert, TimeSpan elapsed)
    {
        var what = alert.Category.ToString().Replace("Concern", "", StringComparison.Ordinal).ToLowerInvariant();
        tell.Chapter("An alert", string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0} ms after the push Dana is told: {what}, threshold {alert.Threshold}, from {alert.ReportingAgency}. Why this child:"));
        foreach (var match in alert.Matches.OrderByDescending(match => match.Explanation.ScoreMillibits).Take(6))
            tell.Tell($"- {match.Agency}, {MatchText.Of(match.Band)}, {ToldItems.Of(match.Explanation)}");
        tell.Tell("What she may see of the concern, and of what others hold:");
        foreach (var item in alert.Concern.Where(item => item.DataClass == DataClass.C16).Concat(alert.Known).Take(8))
            tell.Tell($"- {ToldItems.Of(item)}");
    }
}
