using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.Protocol.Proving;
using Xunit;

namespace InfoShareHub.Protocol.Tests.Proving;

/// <summary>For each built-in invariant something that breaks it, which the proof must catch: a proof that cannot fail proves nothing.</summary>
public sealed class BrokenEngineTests
{
    [Fact]
    public void A_grant_to_who_is_not_known_is_caught()
    {
        // The compiler would refuse the document, so the tables are built without asking it.
        var document = Baseline.Document with
        {
            Classes =
            [
                .. Baseline.Document.Classes.Select(rules => rules.DataClass != DataClass.C04 ? rules : rules with
                {
                    Grants =
                    [
                        .. rules.Grants,
                        new GrantRule
                        {
                            Rule = Edited.Rule("C04.broken"),
                            Roles = RoleSet.Of(RoleCode.VOL),
                            When = new Circumstance { Purposes = [Purpose.P5], IsKnownChild = false },
                            Level = DisclosureLevel.D4,
                        },
                    ],
                }),
            ],
        };

        var violation = Assert.Single(ClassProof.Of(ProtocolBuilder.Build(document), DataClass.C04).Violations);

        Assert.Equal("missing-never-widens", violation.Invariant);
        Assert.Contains("VOL asks for C04", violation.Counterexample, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommonCap.Seal, "seal-holds")]
    [InlineData(CommonCap.AllegedHarm, "alleged-harm")]
    [InlineData(CommonCap.Detriment, "detriment-holds")]
    [InlineData(CommonCap.UnreadableMark, "detriment-holds")]
    [InlineData(CommonCap.NoLink, "no-link")]
    public void A_bar_that_leaves_something_is_caught(int place, string invariant)
    {
        var protocol = Edited.Compile(Baseline.Document);
        var caps = protocol.TableOf(DataClass.C10).Caps;
        caps[place] = caps[place] with { AtMost = DisclosureLevel.D1, Outcome = ForbidOutcome.Cap };

        var violations = ClassProof.Of(protocol, DataClass.C10).Violations;

        Assert.Contains(violations, violation => violation.Invariant == invariant);
    }

    [Theory]
    [InlineData(CommonCap.Seal)]
    [InlineData(CommonCap.AllegedHarm)]
    [InlineData(CommonCap.Detriment)]
    [InlineData(CommonCap.Embargo)]
    public void A_bar_that_a_broken_glass_lifts_is_caught(int bar)
    {
        var source = ClassSource.Of(Baseline.Protocol, DataClass.C02);
        var violations = ClassProof.Of(Baseline.Protocol, DataClass.C02, (situation, role, requested) =>
        {
            var isBroken = (situation.Grants & (1ul << CommonGrant.BreakGlass)) != 0;
            var asked = isBroken ? situation with { Caps = situation.Caps & ~(1ul << bar) } : situation;
            return AnswerTable.AnswerOf(in asked, role, requested, source);
        }).Violations;

        Assert.Contains(violations, violation => violation.Invariant == "break-glass-lifts-no-bar");
    }

    [Fact]
    public void An_evaluator_that_shows_what_nobody_granted_is_caught() => AssertCaught(
        "default-deny", (answer, role) => role == 0 ? answer with { Level = DisclosureLevel.D1, Outcome = DecisionOutcome.Partial } : answer);

    [Fact]
    public void An_evaluator_that_forgets_a_prohibition_is_caught() => AssertCaught(
        "forbid-wins", (answer, role) => answer.Outcome == DecisionOutcome.Silent && role == RoleBit(RoleCode.SCR)
            ? answer with { Level = DisclosureLevel.D2, Outcome = DecisionOutcome.Partial }
            : answer);

    [Fact]
    public void An_evaluator_whose_silence_obliges_is_caught() => AssertCaught(
        "silent-is-silent", (answer, _) => answer.Outcome == DecisionOutcome.Silent ? answer with { Obligations = 1 } : answer);

    [Fact]
    public void An_evaluator_that_shows_fields_above_its_level_is_caught() => AssertCaught(
        "never-more-than-asked", (answer, _) => answer.Level == DisclosureLevel.D1 ? answer with { Fields = ItemFields.UpTo(DataClass.C10, DisclosureLevel.D4) } : answer);

    [Fact]
    public void Whatever_is_caught_comes_with_a_request_that_shows_it()
    {
        var protocol = Edited.Compile(Baseline.Document);
        var caps = protocol.TableOf(DataClass.C12).Caps;
        caps[CommonCap.AllegedHarm] = caps[CommonCap.AllegedHarm] with { AtMost = DisclosureLevel.D2, Outcome = ForbidOutcome.Cap };

        var violation = ClassProof.Of(protocol, DataClass.C12).Violations.Single(each => each.Invariant == "alleged-harm");

        Assert.True(violation.Request.Recipient.IsAllegedHarm);
        Assert.True(protocol.Decide(violation.Request).Level > DisclosureLevel.D0);
    }

    private static uint RoleBit(RoleCode role) => RoleSet.Of(role).Bits;

    private static void AssertCaught(string invariant, Func<Answer, uint, Answer> breaking)
    {
        var source = ClassSource.Of(Baseline.Protocol, DataClass.C10);
        var violations = ClassProof.Of(
            Baseline.Protocol, DataClass.C10, (situation, role, requested) => breaking(AnswerTable.AnswerOf(in situation, role, requested, source), role)).Violations;

        Assert.Contains(violations, violation => violation.Invariant == invariant);
    }
}
