using InfoShareHub.Alerts.Composing;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>A child who may be the person looked for.</summary>
/// <param name="Child">The child.</param>
/// <param name="Band">How sure.</param>
/// <param name="Explanation">Why.</param>
/// <param name="Items">What the searcher may see.</param>
internal sealed record FoundChild(ulong Child, Band Band, MatchExplanation Explanation, IReadOnlyList<ComposedItem> Items);
