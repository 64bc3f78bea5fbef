using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Bench;

/// <summary>The baseline with grants added to every class but the sealed one, until it has a thousand rules and more.</summary>
internal static class ManyRules
{
    private const int AddedToEach = 48;

    public static ProtocolDocument Of(ProtocolDocument document) => document with
    {
        Classes = [.. document.Classes.Select(rules => rules.Tier == Tier.T5 ? rules : rules with { Grants = [.. rules.Grants, .. Enumerable.Range(0, AddedToEach).Select(number => Added(rules.DataClass, number))] })],
    };

    private static GrantRule Added(DataClass dataClass, int number) => new()
    {
        Rule = new ProtocolRule($"{dataClass}.added-{number}", "owner", "law", "text", "", 0),
        Roles = RoleSet.Of((RoleCode)(1 + (number % 14))),
        When = new Circumstance { Purposes = [(Purpose)(1 + (number % 15)), (Purpose)(1 + (number * 7 % 15))], Thresholds = [(Threshold)(1 + (number % 5))] },
        Level = (DisclosureLevel)(1 + (number % 3)),
    };
}
