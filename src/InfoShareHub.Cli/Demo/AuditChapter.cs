using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Demo;

/// <summary>An auditor asks who saw the child.</summary>
internal static class AuditChapter
{
    private const int MostTold = 8;

    public static async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        var tell = stage.Narrator;
        tell.Chapter("Who saw her", "An auditor asks who was told, or refused, anything about the child of health's record nhs-story-1.");
        await using var auditor = stage.Site.Open("health-auditor", "audit.pretend", "AUD");
        var request = new WhoSawRequest
        {
            Record = new RecordReference { Agency = "health", RecordId = "nhs-story-1" },
            Reason = "yearly review of access to children's records",
        };
        var told = 0;
        await foreach (var answer in new AuditTrail(auditor.Connection).WhoSawAsync(request, cancellationToken))
        {
            if (answer.Access is { } access && ++told <= MostTold)
                tell.Tell($"- entry {access.Index}: {Who(access.Actor)}, {access.Action}: {What(access)}");
            if (answer.End is not { } end)
                continue;
            await auditor.CheckAsync(end.Receipt, cancellationToken);
            tell.Tell($"{end.Count} accesses, complete up to ledger size {end.LedgerSize}; the auditor's own question is entry {end.Receipt.Index}.");
        }
    }

    private static string Who(Actor? actor) =>
        actor is null ? "the hub" : $"{actor.Agency} {(actor.StaffId.Length > 0 ? actor.StaffId : actor.Role)}";

    private static string What(AccessRecord access)
    {
        var shown = access.Accesses.Where(one => one.Level != DisclosureLevel.D0).Select(one => $"{one.DataClass} {one.Level}").Distinct().ToList();
        var kept = access.Accesses.Where(one => one.Level == DisclosureLevel.D0).Select(one => $"{one.DataClass}").Distinct().ToList();
        var told = shown.Count == 0 ? "told nothing" : $"told {string.Join(", ", shown)}";
        return kept.Count == 0 ? told : $"{told}; kept back {string.Join(", ", kept)}";
    }
}
