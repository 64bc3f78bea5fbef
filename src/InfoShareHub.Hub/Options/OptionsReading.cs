namespace InfoShareHub.Hub.Options;

/// <summary>What was read, and everything that is wrong with it. The options may be used only if there are no faults.</summary>
internal sealed record OptionsReading<T>(T Options, IReadOnlyList<string> Faults);
