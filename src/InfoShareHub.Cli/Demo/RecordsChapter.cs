using InfoShareHub.Cli.Pushing;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Cli.Synth;
using InfoShareHub.Cli.Synth.Agencies;
using InfoShareHub.Cli.Synth.People;
using InfoShareHub.Client.Pushing;

namespace InfoShareHub.Cli.Demo;

/// <summary>Each agency pushes whom it knows.</summary>
internal static class RecordsChapter
{
    private const int Children = 250;

    public static async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        var tell = stage.Narrator;
        var now = TimeProvider.System.GetUtcNow();
        var options = new SynthOptions(Seed: 23, Children, Concerns: 0, DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1), SiteAgencies.Area);
        var people = Population.Invent(options).ToList();
        var cast = Cast.Records(now).ToLookup(record => record.Agency, record => record.Request, StringComparer.Ordinal);
        var counts = new List<string>();
        tell.Chapter("Records", $"Each agency pushes whom it knows of {Children + 2} children, in its own spelling and with its own gaps.");
        foreach (var agency in AgencyProfiles.All)
        {
            tell.Waiting($"{agency.Id} pushes its records");
            await using var session = stage.Site.OpenSystem($"{agency.Id}-contributor");
            var requests = people.SelectMany(child => RecordWriter.Write(child, agency, options)).Concat(cast[agency.Id]);
            var report = new PushReport();
            await foreach (var outcome in new RecordPush(session.Connection, new PushOptions()).SendAllAsync(requests.ToAsyncEnumerable(), cancellationToken))
            {
                await session.CheckAsync(outcome.Receipt, cancellationToken);
                report.Count(outcome);
            }

            counts.Add($"{agency.Id} {report.Accepted}{(report.Refused > 0 ? $" ({report.Refused} refused)" : "")}");
        }

        tell.Done();
        tell.Tell($"Accepted: {string.Join(", ", counts)}. Every receipt is proved against the signed log; none says who matched.");
    }
}
