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
        ("health-contributor", "health", []),
        ("police-contributor", "police", []),
        ("charity-contributor", "the charity", []),
    ];

    public static async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        var tell = stage.Narrator;
        await OpenAsync(stage, cancellationToken);
        tell.Chapter("A concern", "Dana Mock, MASH screener, watches her mailbox; so do the systems of health, police and the charity.");

        var sent = Stopwatch.StartNew();
        Receipt receipt;
        await using (var school = stage.Site.OpenSystem("education-contributor"))
        {
            receipt = (await new ConcernPush(school.Connection, new PushOptions()).SendAsync(Cast.Concern(TimeProvider.System.GetUtcNow()), cancellationToken)).Receipt;
            await school.CheckAsync(receipt, cancellationToken);
        }

        tell.Tell($"Ms Notional, teacher, reports: Sian Thistlemere, 9 March 2014, came without a coat or lunch. Neglect, level L2, consent refused.");
        tell.Tell($"All the school learns is its receipt: entry {receipt.Index}, proved to be in the log.");
        stage.Alert = await stage.Mailboxes["social-screener"].NextAsync(cancellationToken);
        TellScreener(tell, stage.Alert, sent.Elapsed);
        foreach (var (name, who, _) in Watchers.Skip(1))
            TellOther(tell, who, await stage.Mailboxes[name].NextAsync(cancellationToken));
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
        tell.Chapter("An alert", string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0} ms after the push, in Dana's mailbox: {alert.Category.ToString().Replace("Concern", "", StringComparison.Ordinal)}, reported by {alert.ReportingAgency}. Why this child:"));
        foreach (var match in alert.Matches.Take(5))
            tell.Tell($"- {match.Agency}, {MatchText.Of(match.Band)}: {Shortened(match.Explanation)}");
        tell.Tell("What she sees of the concern, and what others hold:");
        foreach (var item in alert.Concern.Concat(alert.Known).Take(8))
            tell.Tell($"- {ItemText.Of(item)}");
    }

    private static void TellOther(Narrator tell, string who, Alert alert)
    {
        var seen = alert.Concern.Concat(alert.Known).Select(item => $"{item.DataClass} {item.Level} ({string.Join(", ", item.Fields.Select(field => field.Name))})");
        tell.Tell($"{char.ToUpperInvariant(who[0])}{who[1..]} sees {string.Join("; ", seen)}.");
    }

    private static string Shortened(MatchExplanation explanation)
    {
        var telling = explanation.Fields.Where(field => field.Millibits != 0).OrderByDescending(field => Math.Abs(field.Millibits)).Take(4)
            .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Field} {field.Level} {field.Millibits / 1000.0:+0.0;-0.0}"));
        var guards = explanation.Guards.Count == 0 ? "" : $"; held back: {string.Join(", ", explanation.Guards)}";
        return string.Create(CultureInfo.InvariantCulture, $"{explanation.ScoreMillibits / 1000.0:0.0} bits = {string.Join(", ", telling)} …{guards}");
    }
}
