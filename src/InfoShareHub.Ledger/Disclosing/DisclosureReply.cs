namespace InfoShareHub.Ledger.Disclosing;

/// <summary>The answer to a disclosure request.</summary>
/// <param name="Classes">One per class asked, in that order.</param>
/// <param name="Protocol">The protocol that decided.</param>
internal sealed record DisclosureReply(IReadOnlyList<ClassReply> Classes, string Protocol);
