using InfoShareHub.Protocol;
using InfoShareHub.V1;
using DataClass = InfoShareHub.Concerns.Sharing.DataClass;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>One class of an answer, decided item by item.</summary>
/// <param name="DataClass">The class.</param>
/// <param name="Items">Every item, silent ones too; empty where nothing is held or the question itself was refused.</param>
/// <param name="Question">The refusal of the question itself; null when it might be asked.</param>
/// <param name="Access">For the auditor, where there is no item: the refusal, or that nothing is held; else null.</param>
internal sealed record DecidedClass(DataClass DataClass, IReadOnlyList<DecidedItem> Items, Decision? Question, Access? Access)
{
    public bool ShowsAnything => Items.Any(item => item.Decision.ShowsAnything);

    /// <summary>
    /// The answer with some of its items. What decides how the class is answered: a yes before a smaller yes, that before "ask a person", that before a no
    /// that may be said.
    /// </summary>
    public ClassReply ToReply(IEnumerable<DecidedItem> page)
    {
        if (Question is { } refused)
        {
            return new ClassReply(DataClass, DecisionOutcome.Deny, [], refused.AskerRuleIds, refused.ExplanationPlain);
        }

        var best = Items.Where(item => item.Decision.Outcome != DecisionOutcome.Silent).MinBy(item => Rank(item.Decision.Outcome))?.Decision;
        return best is null
            ? new ClassReply(DataClass, DecisionOutcome.Silent, [], [], string.Empty)
            : new ClassReply(DataClass, best.Outcome, [.. page.Select(item => item.Item!)], best.AskerRuleIds, best.ExplanationPlain);
    }

    private static int Rank(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Permit => 0,
        DecisionOutcome.Partial => 1,
        DecisionOutcome.Refer => 2,
        _ => 3,
    };
}
