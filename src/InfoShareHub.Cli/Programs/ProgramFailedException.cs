namespace InfoShareHub.Cli.Programs;

/// <summary>A program that was started for a command ended, or did not get ready; the message holds its last words.</summary>
internal sealed class ProgramFailedException(string message) : Exception(message);
