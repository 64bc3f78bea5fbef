namespace InfoShareHub.Cli;

/// <summary>The command line, or a file it names, cannot be used; the message tells the user what to mend.</summary>
internal sealed class WrongUseException(string message, Exception? cause) : Exception(message, cause);
