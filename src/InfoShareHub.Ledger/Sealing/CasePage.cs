namespace InfoShareHub.Ledger.Sealing;

/// <summary>The oldest cases.</summary>
/// <param name="Cases">Oldest first.</param>
/// <param name="IsMore">More wait than are listed.</param>
internal sealed record CasePage(IReadOnlyList<ListedCase> Cases, bool IsMore);
