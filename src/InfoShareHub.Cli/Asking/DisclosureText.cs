using InfoShareHub.Cli.Terminals;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Asking;

/// <summary>A disclosure for a reader: one line a class, with the reason.</summary>
internal static class DisclosureText
{
    public static void Write(DisclosureResponse answer, Terminal terminal)
    {
        foreach (var part in answer.Answers)
        {
            var rules = part.RuleIds.Count == 0 ? "" : $"  [{string.Join(' ', part.RuleIds)}]";
            terminal.Line($"{part.DataClass}: {Outcome(part.Outcome)}. {part.Explanation}{rules}");
            foreach (var item in part.Items)
                terminal.Line($"  {ItemText.Of(item)}");
        }

        terminal.Line($"recorded as entry {answer.Receipt.Index} under {answer.Protocol}");
    }

    public static string Outcome(DisclosureOutcome outcome) => outcome switch
    {
        DisclosureOutcome.Permit => "shared as asked",
        DisclosureOutcome.Partial => "shared in part",
        DisclosureOutcome.Deny => "refused",
        DisclosureOutcome.Refer => "a person must decide",
        _ => "no information shared",
    };
}
