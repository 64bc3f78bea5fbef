namespace InfoShareHub.Cli.Synth.People;

/// <summary>Where a household lives.</summary>
internal sealed record Home(string Lines, string Town, string Postcode);
