using InfoShareHub.Alerts.Composing;
using InfoShareHub.Protocol;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>One item of an answer, decided.</summary>
/// <param name="Place">Where it stands in the answer.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Item">What the asker is told of it; null for nothing.</param>
/// <param name="Access">For the auditor.</param>
internal sealed record DecidedItem(DisclosurePlace Place, Decision Decision, ComposedItem? Item, Access Access);
