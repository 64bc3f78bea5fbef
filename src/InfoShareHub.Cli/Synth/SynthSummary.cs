namespace InfoShareHub.Cli.Synth;

/// <summary>What was written.</summary>
internal sealed record SynthSummary(string Folder, int Children, int Households, int TwinGroups, IReadOnlyDictionary<string, int> Records, int Concerns);
