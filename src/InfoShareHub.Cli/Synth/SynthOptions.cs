namespace InfoShareHub.Cli.Synth;

/// <summary>What is invented. The same options make the same bytes.</summary>
/// <param name="Seed">Decides everything that is left to chance.</param>
/// <param name="Children">How many children there are.</param>
/// <param name="Concerns">How many concerns are raised.</param>
/// <param name="AsOf">The day on which it is all true; nothing is dated later.</param>
/// <param name="Area">The area as enrolled.</param>
internal sealed record SynthOptions(ulong Seed, int Children, int Concerns, DateOnly AsOf, string Area);
