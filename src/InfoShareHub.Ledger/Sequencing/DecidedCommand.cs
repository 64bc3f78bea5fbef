namespace InfoShareHub.Ledger.Sequencing;

/// <summary>A command that made an entry.</summary>
internal readonly record struct DecidedCommand(Command Command, ulong Index, DateTimeOffset Time, Refusal? Refusal);
