namespace InfoShareHub.Ledger.Sequencing;

/// <summary>A command that was accepted before.</summary>
internal readonly record struct RepeatedCommand(Command Command, ulong Index, DateTimeOffset Time);
