using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>What became of one class that was asked for.</summary>
/// <param name="DataClass">The class.</param>
/// <param name="Outcome">The best that any item of it got; silent where nothing may be said or nothing is held.</param>
/// <param name="Items">What is shared.</param>
/// <param name="RuleIds">Rules the asker may know of.</param>
/// <param name="Explanation">Why, in plain words; empty where nothing is said.</param>
internal sealed record ClassReply(
    DataClass DataClass, DecisionOutcome Outcome, IReadOnlyList<ComposedItem> Items, IReadOnlyList<string> RuleIds, string Explanation);
