using System.Text;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol;

/// <summary>Runs the decision tests that a document carries, so that who changes a rule sees at once what else changes.</summary>
public static class DecisionTests
{
    /// <summary>One fault for each test that the protocol does not pass, with the line of the test.</summary>
    public static IReadOnlyList<ProtocolFault> Run(SharingProtocol protocol, IReadOnlyList<DecisionTest> tests)
    {
        var faults = new List<ProtocolFault>();
        foreach (var test in tests)
        {
            if (Difference(test, protocol.Decide(test.Request)) is { Length: > 0 } difference)
                faults.Add(new ProtocolFault(test.Line, $"the decision test `{test.Name}` ({test.Request.Item.DataClass}) does not hold: {difference}; mend the rule or the test"));
        }

        return faults;
    }

    /// <summary>The ids of rules that no test makes speak.</summary>
    public static IReadOnlyList<string> Unexercised(SharingProtocol protocol, IReadOnlyList<DecisionTest> tests)
    {
        var spoke = tests.SelectMany(test => protocol.Decide(test.Request).RuleIds).ToHashSet(StringComparer.Ordinal);
        return [.. protocol.Rules.Select(rule => rule.Id).Where(id => !spoke.Contains(id))];
    }

    private static string Difference(DecisionTest test, Decision decision)
    {
        var text = new StringBuilder();
        if ((test.Outcome, test.Level, test.Rule) != (decision.Outcome, decision.Level, decision.RuleIds[0]))
            text.Append($"{test.Outcome} {test.Level} by {test.Rule} expected, {decision.Outcome} {decision.Level} by {decision.RuleIds[0]} found");
        Add(text, "no part of the decision", test.Also.Except(decision.RuleIds, StringComparer.Ordinal));
        Add(text, "not shown", test.Shows.Except(decision.Fields));
        Add(text, "shown", test.Hides.Intersect(decision.Fields));
        Add(text, "not obliged", test.Obliges.Except(decision.Obligations));
        Add(text, "no duty of the hub", test.Hub.Except(decision.HubDuties));
        if (test.Duty is { } finding && new Duty(finding, test.IsShadow) != decision.Duty)
            Add(text, "duty found", [decision.Duty]);
        if (test.Expires is { } day && day != decision.ExpiresOn)
            Add(text, "expires", [$"{decision.ExpiresOn:yyyy-MM-dd}"]);
        if (!decision.LawfulBasis.Contains(test.Basis, StringComparison.Ordinal))
            Add(text, "basis", [decision.LawfulBasis]);
        return text.ToString();
    }

    private static void Add<T>(StringBuilder text, string what, IEnumerable<T> values)
    {
        var listing = string.Join(", ", values);
        if (listing.Length > 0)
            text.Append(text.Length > 0 ? ", " : "").Append(what).Append(": ").Append(listing);
    }
}
