using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>An invariant that does not hold, with one case in which it does not.</summary>
/// <param name="Invariant">Its id: of a built-in one, or of a claim of the document.</param>
/// <param name="Text">What it says.</param>
/// <param name="DataClass">The class in which it fails.</param>
/// <param name="Counterexample">Who asks what, when, and gets what, in words.</param>
/// <param name="Line">The line of the claim; 0 for a built-in one.</param>
public sealed record InvariantViolation(string Invariant, string Text, DataClass DataClass, string Counterexample, int Line)
{
    /// <summary>A request that shows it: decide it under the protocol and see.</summary>
    public required DecisionRequest Request { get; init; }
}
