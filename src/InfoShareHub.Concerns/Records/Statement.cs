using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Concerns.Records;

/// <summary>A part of a narrative, kept apart by what it is, at most 8,000 characters.</summary>
public sealed record Statement(Standing Standing, string Text)
{
    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(Statement);
}
