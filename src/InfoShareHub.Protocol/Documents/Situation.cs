namespace InfoShareHub.Protocol.Documents;

/// <summary>A named circumstance; it holds when one of its alternatives does.</summary>
/// <param name="Name">Name that rules refer to.</param>
/// <param name="Alternatives">One or more; an alternative refers to no other situation.</param>
/// <param name="Line">Line it stands on.</param>
public sealed record Situation(string Name, IReadOnlyList<Circumstance> Alternatives, int Line);
