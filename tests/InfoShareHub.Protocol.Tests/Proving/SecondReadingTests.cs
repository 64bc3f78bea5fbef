using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Proving;
using Xunit;

namespace InfoShareHub.Protocol.Tests.Proving;

/// <summary>
/// The naive evaluator is asked about the cells of the quotient, and about random requests. Everything with INFOSHARE_WHOLE_QUOTIENT=1 (./build.sh torture), a
/// fixed sample otherwise: it reads the document anew for each request and is a hundred times slower than the engine.
/// </summary>
public sealed class SecondReadingTests
{
    private const int SampledOneIn = 199;
    private const int SampledRequests = 20_000;
    private const int AllRequests = 1_000_000;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("INFOSHARE_WHOLE_QUOTIENT") == "1";

    public static TheoryData<DataClass> Classes => [.. Enum.GetValues<DataClass>()];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_situation_is_read_the_same_way_twice(DataClass dataClass)
    {
        var source = ClassSource.Of(Baseline.Protocol, dataClass);
        var space = Distinctions.Of([source], [], []);
        var quotient = Quotient.Of(space, source);
        var oracle = new Oracle(Baseline.Document);
        var asked = 0;
        for (var situation = IsWhole ? 0 : (int)dataClass; situation < quotient.Situations.Count; situation += IsWhole ? 1 : SampledOneIn)
        {
            var facts = CellCase.FactsOf(space, quotient.Examples[situation]);
            foreach (var group in space.Groups.Where(group => !group.Roles.IsEmpty))
            {
                var request = CellCase.Request(in facts, RoleSet.Of(group.Roles.First()), source.Table, DisclosureLevel.D5, Requests.Day);
                AssertSame(oracle, request, $"situation {situation}: {CellCase.Words(space, quotient.Examples[situation], group, dataClass, DisclosureLevel.D5)}");
                asked++;
            }
        }

        Assert.True(asked > 0);
    }

    [Fact]
    public void Random_requests_are_read_the_same_way_twice()
    {
        var oracle = new Oracle(Baseline.Document);
        for (var seed = 0; seed < (IsWhole ? AllRequests : SampledRequests); seed++)
            AssertSame(oracle, new Draw(seed).Request(), $"seed {seed}");
    }

    private static void AssertSame(Oracle oracle, DecisionRequest request, string because)
    {
        var expected = oracle.Decide(request);
        var decision = Baseline.Protocol.Decide(request);

        Assert.True(
            (expected.Outcome, expected.Level, expected.Fields) == (decision.Outcome, decision.Level, decision.Fields),
            $"{because}: expected {expected}, got {decision.ExplanationAudit} showing {decision.Fields}");
    }
}
