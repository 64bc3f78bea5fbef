using InfoShareHub.AuditVerifier.Notes;

namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>A root that the ledger's key has signed, as somebody outside kept it.</summary>
/// <param name="Label">Where it comes from, for people.</param>
/// <param name="Root">The signed root.</param>
internal sealed record Claim(string Label, SignedRoot Root);
