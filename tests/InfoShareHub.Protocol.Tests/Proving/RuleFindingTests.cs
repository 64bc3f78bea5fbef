using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.Protocol.Proving;
using Xunit;

namespace InfoShareHub.Protocol.Tests.Proving;

public sealed class RuleFindingTests
{
    [Fact]
    public void A_grant_for_which_two_things_must_hold_that_exclude_each_other_is_unreachable()
    {
        var protocol = Edited.Grant(DataClass.C04, "C04.early-help", grant => grant with { When = new Circumstance { Situation = "inquiry", Purposes = [Purpose.P5] } });

        var finding = Assert.Single(ClassProof.Of(protocol, DataClass.C04).Rules, rule => rule.Kind is not null && rule.Rule.Id.StartsWith("C04", StringComparison.Ordinal));

        Assert.Equal((RuleFindingKind.Unreachable, "C04.early-help"), (finding.Kind, finding.Rule.Id));
    }

    [Fact]
    public void A_grant_that_a_prohibition_always_holds_down_is_reported()
    {
        var protocol = Edited.Grant(DataClass.C02, "C02.locate", grant => grant with { Roles = RoleSet.Of(RoleCode.DSL) });

        var finding = Assert.Single(ClassProof.Of(protocol, DataClass.C02).Rules, rule => rule.Kind is not null && rule.Rule.Id.StartsWith("C02", StringComparison.Ordinal));

        Assert.Equal((RuleFindingKind.AlwaysOverridden, "C02.locate"), (finding.Kind, finding.Rule.Id));
    }

    [Fact]
    public void A_prohibition_that_nothing_would_be_different_without_is_reported()
    {
        var protocol = Edited.Class(DataClass.C10, rules => rules with
        {
            Forbids = [.. rules.Forbids, new ForbidRule { Rule = Edited.Rule("C10.idle"), Roles = RoleSet.Of(RoleCode.AUD), When = Circumstance.Always, AtMost = DisclosureLevel.D5, Outcome = ForbidOutcome.Cap }],
        });

        var finding = Assert.Single(ClassProof.Of(protocol, DataClass.C10).Rules, rule => rule.Kind is not null && rule.Rule.Id.StartsWith("C10", StringComparison.Ordinal));

        Assert.Equal((RuleFindingKind.HoldsNothingBack, "C10.idle"), (finding.Kind, finding.Rule.Id));
    }
}
