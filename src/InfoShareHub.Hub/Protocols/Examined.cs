using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.Sequencing;

namespace InfoShareHub.Hub.Protocols;

/// <summary>What came of examining a document.</summary>
/// <param name="Document">The document, ready to be proposed; null when it has faults.</param>
/// <param name="Effects">What it changes, in every area where it holds, compared with what everything activated so far leads to.</param>
/// <param name="Refusal">Every fault with its line; null when there is none.</param>
internal sealed record Examined(ProposedDocument? Document, IReadOnlyList<AreaDiff> Effects, Refusal? Refusal);
