using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Documents;

/// <summary>A body that answers for the information it holds, and without whose signature a document may not share more than the one before it.</summary>
/// <param name="Name">What people call it, such as <c>local authority</c>.</param>
/// <param name="Kind">The kind of enrolled agency whose governance certificate signs for it. Two controllers of one kind are signed for by two agencies.</param>
public sealed record Controller(string Name, AgencyKind Kind);
