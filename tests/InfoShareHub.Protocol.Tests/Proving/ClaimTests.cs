using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.Protocol.Proving;
using Xunit;

namespace InfoShareHub.Protocol.Tests.Proving;

/// <summary>What a document claims of itself.</summary>
public sealed class ClaimTests
{
    [Fact]
    public void The_baseline_claims_what_matters_most() => Assert.True(Baseline.Document.Claims.Count >= 15, $"{Baseline.Document.Claims.Count} claims");

    [Fact]
    public void A_claim_that_does_not_hold_comes_with_a_case()
    {
        var protocol = Claiming(new ProtocolClaim
        {
            Id = "INV-too-much",
            Plain = "Screeners never see social care status.",
            Law = "law",
            Classes = ClassSet.Of(DataClass.C10),
            Roles = RoleSet.Of(RoleCode.SCR),
            When = new Circumstance { Purposes = [Purpose.P1] },
            AtMost = DisclosureLevel.D2,
        });

        var violation = Assert.Single(ClassProof.Of(protocol, DataClass.C10).Violations);

        Assert.Equal("INV-too-much", violation.Invariant);
        Assert.Contains("SCR asks for C10", violation.Counterexample, StringComparison.Ordinal);
        Assert.Equal(Purpose.P1, violation.Request.Purpose);
        Assert.True(protocol.Decide(violation.Request).Level > DisclosureLevel.D2);
    }

    [Theory]
    [InlineData("INV-school-address", DataClass.C02, RoleCode.DSL)]
    [InlineData("INV-police-therapy", DataClass.C17, RoleCode.POL)]
    [InlineData("INV-oversight", DataClass.C04, RoleCode.AUD)]
    [InlineData("INV-no-threshold", DataClass.C10, RoleCode.EHP)]
    public void A_rule_that_breaks_a_claim_of_the_baseline_is_caught(string id, DataClass dataClass, RoleCode role)
    {
        // The prohibitions of the class go as well: they would hold the grant down, and the claim with it.
        var protocol = Edited.Class(dataClass, rules => rules with
        {
            Forbids = [],
            Grants =
            [
                .. rules.Grants,
                new GrantRule
                {
                    Rule = Edited.Rule("X.breaks"),
                    Roles = RoleSet.Of(role),
                    When = new Circumstance { Purposes = [Purpose.P1, Purpose.P6] },
                    Level = DisclosureLevel.D4,
                },
            ],
        });
        var withoutThreshold = id == "INV-no-threshold"
            ? Edited.Compile(Baseline.Document with
            {
                Common = Baseline.Document.Common with { Thresholds = [.. Baseline.Document.Common.Thresholds.Select(rule => rule with { ExceptClasses = rule.ExceptClasses.With(dataClass) })] },
            })
            : protocol;

        Assert.Contains(ClassProof.Of(withoutThreshold, dataClass).Violations, violation => violation.Invariant == id);
    }

    private static SharingProtocol Claiming(ProtocolClaim claim) => Edited.Compile(Baseline.Document with { Claims = [claim] });
}
