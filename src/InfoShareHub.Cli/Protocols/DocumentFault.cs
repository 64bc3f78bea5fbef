namespace InfoShareHub.Cli.Protocols;

/// <summary>A fault of a document: where, and what to mend.</summary>
internal sealed record DocumentFault(string File, int Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
