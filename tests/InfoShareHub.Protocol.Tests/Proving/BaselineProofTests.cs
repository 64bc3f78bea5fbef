using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Proving;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.Protocol.Tests.Proving;

public sealed class BaselineProofTests(ITestOutputHelper output)
{
    private static readonly ProtocolProof Proof = ProtocolProof.Of(Baseline.Protocol, _ => { });

    [Fact]
    public void Every_invariant_holds_in_every_cell()
    {
        foreach (var count in Proof.Classes)
            output.WriteLine($"{count.DataClass}: {count.Cells} cells for {count.Requests} requests; {count.Asked} asked, {count.Situations} situations; {string.Join(", ", count.Dimensions)}");

        Assert.True(Proof.Violations.Count == 0, string.Join('\n', Proof.Violations.Select(each => $"{each.Invariant} in {each.DataClass}: {each.Counterexample}")));
        Assert.Equal(20, Proof.Classes.Count);
        Assert.True(Proof.Cells > 50_000_000, $"{Proof.Cells} cells");
    }

    [Fact]
    public void Every_rule_can_speak_and_prevail() =>
        Assert.True(Proof.Findings.Count == 0, string.Join(", ", Proof.Findings.Select(each => $"{each.Rule.Id} {each.Kind}")));

    [Fact]
    public void Where_the_default_alone_speaks_is_listed()
    {
        Assert.Contains(Proof.Uncovered, each => each.DataClass == DataClass.C20 && each.Count == 18 * 15);
        Assert.Contains(Proof.Uncovered, each => each.DataClass == DataClass.C02 && each.Roles.Contains(RoleCode.DSL) && each.Purposes.Count == 15);
        Assert.DoesNotContain(Proof.Uncovered, each => each.DataClass == DataClass.C10 && each.Roles.Contains(RoleCode.SCR) && each.Purposes.Contains(Purpose.P1));
    }
}
