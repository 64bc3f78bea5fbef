namespace InfoShareHub.Cli.Demo;

/// <summary>A hub on an empty ledger, and who may call it.</summary>
internal static class SiteChapter
{
    public static async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        var tell = stage.Narrator;
        tell.Chapter("A hub", "Five agencies of an invented town share what safeguards its children. Everyone here is invented.");
        tell.Waiting("making certificates and starting a hub");
        await stage.BuildAsync(cancellationToken);
        tell.Done();
        tell.Tell($"The hub serves at {stage.Site.Hub.Address.GetLeftPart(UriPartial.Authority)} over mutual TLS 1.3; its one ledger, {(stage.IsRedis ? "in a private Redis" : "in files")}, begins.");
        var agencies = await stage.Site.EnrolAsync(cancellationToken);
        tell.Tell($"{agencies} agencies are enrolled by a governance lead: police, health, education, social care and a charity.");
    }
}
