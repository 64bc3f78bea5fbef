namespace InfoShareHub.Cli.Bench;

/// <summary>What asking about one child again and again showed.</summary>
/// <param name="Items">Items held of the class.</param>
/// <param name="Shown">Items in each answer.</param>
/// <param name="Figures">How long the answers took.</param>
internal sealed record DisclosureReport(int Items, int Shown, LoadFigures Figures);
