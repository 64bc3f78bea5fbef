using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.Protocol.Proving;
using Xunit;

namespace InfoShareHub.Protocol.Tests.Proving;

public sealed class DiffTests
{
    [Fact]
    public void A_protocol_does_not_differ_from_itself()
    {
        var diff = ProtocolDiff.Of(Baseline.Protocol, Edited.Compile(Baseline.Document));

        Assert.Empty(diff.Lines);
        Assert.True(diff.Cells > 1_000_000);
        Assert.False(diff.Widens || diff.Narrows);
    }

    [Fact]
    public void A_lower_level_takes_from_those_whom_the_rule_names_and_nobody_else()
    {
        var diff = ProtocolDiff.Of(Baseline.Protocol, Edited.Grant(DataClass.C10, "C10.screen", grant => grant with { Level = DisclosureLevel.D2, Fields = default }));

        Assert.True(diff.Narrows);
        Assert.False(diff.Widens);
        Assert.All(diff.Lines, line => Assert.Equal((DataClass.C10, RoleSet.Of(RoleCode.SCR, RoleCode.MGR)), (line.DataClass, line.Roles)));
        Assert.Contains(diff.Lines, line => (line.OldLevel, line.NewLevel) == (DisclosureLevel.D3, DisclosureLevel.D2) && line.Lost.Contains(ItemField.Status));
    }

    [Fact]
    public void A_new_grant_widens_and_says_for_whom_and_when()
    {
        var diff = ProtocolDiff.Of(Baseline.Protocol, Edited.Class(DataClass.C13, rules => rules with
        {
            Grants =
            [
                .. rules.Grants,
                new GrantRule
                {
                    Rule = Edited.Rule("C13.new"),
                    Roles = RoleSet.Of(RoleCode.PRB),
                    When = new Circumstance { Purposes = [Purpose.P15], With = [Marker.HandlingP, Marker.Sanitised] },
                    Level = DisclosureLevel.D4,
                },
            ],
        }));

        Assert.True(diff.Widens);
        Assert.False(diff.Narrows);
        Assert.All(diff.Lines, line =>
        {
            Assert.Equal(RoleSet.Of(RoleCode.PRB), line.Roles);
            Assert.Contains("purpose P15", line.When, StringComparison.Ordinal);
            Assert.Contains("marked handling-p", line.When, StringComparison.Ordinal);
            Assert.Contains("marked sanitised", line.When, StringComparison.Ordinal);
            Assert.DoesNotContain(ItemField.Author, line.Gained);
        });
        Assert.Contains(diff.Lines, line => line.OldLevel == DisclosureLevel.D3 && line.NewLevel == DisclosureLevel.D4 && line.Gained.Contains(ItemField.Text));
    }

    [Fact]
    public void A_dropped_obligation_widens()
    {
        var diff = ProtocolDiff.Of(Baseline.Protocol, Edited.Class(DataClass.C12, rules => rules with { Obligations = [] }));

        Assert.True(diff.Widens);
        Assert.All(diff.Lines, line => Assert.Contains(Obligation.StateWhose, line.DroppedObligations));
    }

    [Fact]
    public void A_new_obligation_narrows()
    {
        var diff = ProtocolDiff.Of(Baseline.Protocol, Edited.Class(DataClass.C01, rules => rules with { Obligations = [Obligation.ReasonText] }));

        Assert.True(diff.Narrows);
        Assert.False(diff.Widens);
    }

    [Fact]
    public void Speaking_of_what_was_silent_widens_even_when_nothing_is_shown()
    {
        SharingProtocol At(ForbidOutcome outcome) => Edited.Class(DataClass.C13, rules => rules with
        {
            Forbids = [.. rules.Forbids.Select(forbid => forbid.Rule.Id == "C13.grade-e" ? forbid with { Outcome = outcome } : forbid)],
        });

        Assert.True(ProtocolDiff.Of(At(ForbidOutcome.Silent), At(ForbidOutcome.Refer)).Widens);
        Assert.False(ProtocolDiff.Of(At(ForbidOutcome.Refer), At(ForbidOutcome.Silent)).Widens);
    }

    [Fact]
    public void A_common_rule_that_changes_shows_in_every_class_it_reaches()
    {
        var diff = ProtocolDiff.Of(Baseline.Protocol, Edited.Common(common => common with { Thresholds = [.. common.Thresholds.Select(rule => rule with { AtMost = DisclosureLevel.D1 })] }));

        Assert.False(diff.Widens);
        Assert.All([DataClass.C04, DataClass.C10, DataClass.C15], reached => Assert.Contains(diff.Lines, line => line.DataClass == reached));
        Assert.DoesNotContain(diff.Lines, line => line.DataClass == DataClass.C01);
    }

    [Fact]
    public void What_the_diff_does_not_name_does_not_change()
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var dataClass = (DataClass)(seed + 2);
            var draw = new Draw(seed);
            var grants = draw.Document().Classes.Single(rules => rules.DataClass == dataClass).Grants.Take(1);
            var after = Edited.Class(dataClass, rules => rules with { Grants = [.. rules.Grants, .. grants], Forbids = [.. rules.Forbids, draw.Forbid()] });
            var lines = ClassDiff.Of(dataClass, Baseline.Protocol, after).Lines;

            for (var request = 0; request < 2000; request++)
            {
                var drawnRequest = new Draw((seed * 10_000) + request).Request();
                var asked = drawnRequest with { Item = drawnRequest.Item with { DataClass = dataClass } };
                Decision one = Baseline.Protocol.Decide(asked), other = after.Decide(asked);

                var isSame = (one.Outcome, one.Level, one.Fields) == (other.Outcome, other.Level, other.Fields) && one.Obligations.SequenceEqual(other.Obligations);
                Assert.True(isSame || lines.Count > 0, $"seed {seed}, request {request}");
                Assert.True(one.Fields.ContainsAll(other.Fields) || lines.Any(line => line.Widens), $"seed {seed}, request {request}");
                Assert.True(other.Fields.ContainsAll(one.Fields) || lines.Any(line => line.Narrows), $"seed {seed}, request {request}");
            }
        }
    }
}
