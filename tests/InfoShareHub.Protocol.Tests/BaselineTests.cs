using InfoShareHub.Protocol.Documents;
using InfoShareHub.ProtocolFiles;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.Protocol.Tests;

public sealed class BaselineTests(ITestOutputHelper output)
{
    [Fact]
    public void The_baseline_compiles_without_a_fault()
    {
        var result = ProtocolYaml.Compile(Baseline.Yaml);

        Assert.Empty(result.Faults);
        Assert.Equal("isp-baseline 2026.1", result.Protocol!.Name);
    }

    [Fact]
    public void The_baseline_decides_as_its_decision_tests_say() => Assert.Empty(DecisionTests.Run(Baseline.Protocol, Baseline.Document.Decisions));

    [Fact]
    public void Every_rule_of_the_baseline_speaks_in_a_decision_test()
    {
        var rules = Baseline.Protocol.Rules.Count();
        var silent = DecisionTests.Unexercised(Baseline.Protocol, Baseline.Document.Decisions);

        output.WriteLine($"{rules - silent.Count} of {rules} rules exercised by {Baseline.Document.Decisions.Count} decision tests");
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_rule_of_the_baseline_is_named_by_a_decision_test()
    {
        var named = Baseline.Document.Decisions.SelectMany(test => test.Also.Append(test.Rule)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Baseline.Protocol.Rules.Select(rule => rule.Id), id => !named.Contains(id));
    }

    [Fact]
    public void A_test_that_does_not_hold_is_a_fault_that_says_what_was_found()
    {
        DecisionTest test = Baseline.Document.Decisions[1], changed = test with { Level = test.Level + 1, Duty = DutyFinding.MetShare, Basis = "nothing" };

        var fault = Assert.Single(DecisionTests.Run(Baseline.Protocol, [changed]));

        Assert.Equal(test.Line, fault.Line);
        Assert.Contains("expected, Partial D3 by C10.screen found, duty found: Duty", fault.Message, StringComparison.Ordinal);
    }
}
