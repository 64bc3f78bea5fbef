using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;
using InfoShareHub.Protocol.Proving;
using Xunit;

namespace InfoShareHub.Protocol.Tests.Proving;

/// <summary>What makes the quotient a proof about every request: each has a cell, and the cell's answer is its answer.</summary>
public sealed class QuotientTests
{
    private static readonly Silencer[] Single = Enum.GetValues<Silencer>();

    [Fact]
    public void Every_fact_that_rules_can_look_at_is_a_dimension()
    {
        // A new fact needs a dimension: without one the proofs would hold it still.
        Assert.Equal(
            [
                "Age", "Basis", "BreaksGlass", "Concern", "Consent", "CrossesRegime", "IsAdult", "IsAllegedHarm", "IsBreakGlass", "IsNotifiable", "IsOwn", "IsPastChildhood",
                "IsRelevant", "IsReviewDue", "IsSubjectSealed", "ItemTier", "Kind", "KnownChild", "LacksAuthority", "LacksBasis", "LacksItemBasis", "Lift", "Markers",
                "OwnerKind", "Purpose", "Threshold", "Viewed",
            ],
            typeof(Facts).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic).Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_random_request_is_answered_as_its_cell_is(int seed)
    {
        var cells = Enum.GetValues<DataClass>().ToDictionary(dataClass => dataClass, dataClass => new ClassCells(dataClass));
        for (var number = 0; number < 10_000; number++)
        {
            var facts = Random(new Draw((seed * 100_000) + number), out var dataClass);

            var source = cells[dataClass].Source;
            Applicability asked = source.Ask(in facts), found = cells[dataClass].SituationOf(in facts);

            foreach (var role in Enum.GetValues<RoleCode>())
            {
                var bit = RoleSet.Of(role).Bits;
                Assert.True(
                    AnswerTable.AnswerOf(in asked, bit, DisclosureLevel.D5, source) == AnswerTable.AnswerOf(in found, bit, DisclosureLevel.D5, source),
                    $"seed {seed}, request {number}, {role}: {asked} is not {found}");
            }
        }
    }

    [Fact]
    public void A_sealed_child_and_a_sealed_item_are_the_same_to_every_rule()
    {
        for (var number = 0; number < 20_000; number++)
        {
            var facts = Random(new Draw(number), out var dataClass);
            var source = ClassSource.Of(Baseline.Protocol, dataClass);
            var sealedChild = Silencers.Set(in facts, Seal.Sealed);
            var sealedItem = Silencers.Set(in facts, Seal.None) with { Markers = facts.Markers | MarkerSet.Of(Marker.Sealed).Bits };

            Assert.Equal(source.Ask(in sealedChild), source.Ask(in sealedItem));
        }
    }

    [Fact]
    public void Two_things_that_silence_show_no_more_than_either()
    {
        for (var number = 0; number < 20_000; number++)
        {
            var draw = new Draw(number);
            var facts = Random(draw, out var dataClass);
            var source = ClassSource.Of(Baseline.Protocol, dataClass);
            Silencer one = draw.Of(Single[1..]), other = draw.Of(Single[1..]);
            var both = Both(in facts, one, other);

            foreach (var role in Enum.GetValues<RoleCode>())
            {
                var together = AnswerTable.AnswerOf(source.Ask(in both), RoleSet.Of(role).Bits, DisclosureLevel.D5, source);
                foreach (var alone in new[] { one, other })
                {
                    var single = AnswerTable.AnswerOf(source.Ask(Silencers.Set(in facts, alone)), RoleSet.Of(role).Bits, DisclosureLevel.D5, source);
                    Assert.False(together.Level > single.Level || !single.Fields.ContainsAll(together.Fields), $"{number}: {one} and {other}, {role}");
                }
            }
        }
    }

    [Fact]
    public void Two_roles_get_what_each_gets_and_the_better_answer()
    {
        for (var number = 0; number < 20_000; number++)
        {
            var draw = new Draw(number);
            var facts = Random(draw, out var dataClass);
            var source = ClassSource.Of(Baseline.Protocol, dataClass);
            var situation = source.Ask(in facts);
            uint one = RoleSet.Of(draw.Any<RoleCode>()).Bits, other = RoleSet.Of(draw.Any<RoleCode>()).Bits;
            var level = draw.Any<DisclosureLevel>();

            Answer both = AnswerTable.AnswerOf(in situation, one | other, level, source), first = AnswerTable.AnswerOf(in situation, one, level, source),
                second = AnswerTable.AnswerOf(in situation, other, level, source);

            Assert.Equal((DisclosureLevel)Math.Max((int)first.Level, (int)second.Level), both.Level);
            Assert.Equal(first.Fields.Union(second.Fields), both.Fields);
        }
    }

    private static Facts Random(Draw draw, out DataClass dataClass)
    {
        var request = draw.Request();
        dataClass = request.Item.DataClass;
        var source = ClassSource.Of(Baseline.Protocol, dataClass);
        var facts = Facts.Of(request, source.Table, source.Common);
        // Silencers are taken one at a time; that two show no more is a test of its own.
        return Silencers.Set(Silencers.Set(in facts, draw.Of(Seal.None, Seal.Sealed)), draw.Of(Single));
    }

    private static Facts Both(in Facts facts, Silencer one, Silencer other)
    {
        Facts first = Silencers.Set(in facts, one), second = Silencers.Set(in facts, other);
        return second with
        {
            Markers = first.Markers | second.Markers,
            IsAllegedHarm = first.IsAllegedHarm || second.IsAllegedHarm,
            IsReviewDue = first.IsReviewDue || second.IsReviewDue,
            IsAdult = first.IsAdult || second.IsAdult,
            LacksAuthority = first.LacksAuthority || second.LacksAuthority,
        };
    }
}
