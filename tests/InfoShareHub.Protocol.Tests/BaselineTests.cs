using InfoShareHub.ProtocolFiles;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace InfoShareHub.Protocol.Tests;

public sealed class BaselineTests
{
    private static readonly IReadOnlyDictionary<string, DecisionCase> Cases = ReadCases();

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Fact]
    public void The_baseline_compiles_without_a_fault()
    {
        var result = ProtocolYaml.Compile(Baseline.Yaml);

        Assert.Empty(result.Faults);
        Assert.Equal("isp-baseline 2026.1", result.Protocol!.Name);
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void The_baseline_decides_as_its_decision_tests_say(string name)
    {
        var expected = Cases[name];

        var decision = Baseline.Protocol.Decide(expected.Request);

        Assert.Equal((expected.Outcome, expected.Level, expected.Rule), (decision.Outcome, decision.Level, decision.RuleIds[0]));
        Assert.All(expected.Also, rule => Assert.Contains(rule, decision.RuleIds));
        Assert.All(expected.Shows, field => Assert.Contains(field, decision.Fields));
        Assert.All(expected.Hides, field => Assert.DoesNotContain(field, decision.Fields));
        Assert.All(expected.Obliges, obligation => Assert.Contains(obligation, decision.Obligations));
        Assert.All(expected.Hub, duty => Assert.Contains(duty, decision.HubDuties));
    }

    [Fact]
    public void Every_rule_of_the_baseline_has_a_decision_test()
    {
        var tested = Cases.Values.SelectMany(row => row.Also.Append(row.Rule)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Baseline.Protocol.Rules.Select(rule => rule.Id), id => !tested.Contains(id));
    }

    private static Dictionary<string, DecisionCase> ReadCases()
    {
        var stream = new YamlStream();
        using var file = File.OpenText(Baseline.PathOf("tests/baseline.decisions.yaml"));
        stream.Load(file);
        var faults = new List<ProtocolFault>();
        var map = new ProtocolMap((YamlMappingNode)stream.Documents[0].RootNode, "the decision tests", faults);
        var cases = map.Maps("decisions").Select(DecisionCase.Read).ToList();
        map.Close();
        Assert.Empty(faults);
        return cases.ToDictionary(row => $"{row.Request.Item.DataClass}: {row.Name}", StringComparer.Ordinal);
    }
}
