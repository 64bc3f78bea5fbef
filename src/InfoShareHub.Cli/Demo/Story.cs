namespace InfoShareHub.Cli.Demo;

/// <summary>The order of the chapters.</summary>
internal static class Story
{
    public static async Task TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        await SiteChapter.TellAsync(stage, cancellationToken);
        await RecordsChapter.TellAsync(stage, cancellationToken);
        await ConcernChapter.TellAsync(stage, cancellationToken);
        await DisclosureChapter.TellAsync(stage, cancellationToken);
        await AuditChapter.TellAsync(stage, cancellationToken);
        await ProofChapter.TellAsync(stage, cancellationToken);
        stage.Narrator.Chapter("The end", "The hub stops, and nothing is left behind.");
    }
}
