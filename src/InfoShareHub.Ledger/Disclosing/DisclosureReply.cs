namespace InfoShareHub.Ledger.Disclosing;

/// <summary>A page of the answer to a disclosure request.</summary>
/// <param name="Classes">On the first page one per class asked, in that order; later those that have more items.</param>
/// <param name="Protocol">The protocol that decided.</param>
/// <param name="Next">The last item of this page where more follow; null for the last page.</param>
internal sealed record DisclosureReply(IReadOnlyList<ClassReply> Classes, string Protocol, DisclosurePlace? Next);
