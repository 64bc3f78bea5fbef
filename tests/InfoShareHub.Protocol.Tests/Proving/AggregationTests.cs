using InfoShareHub.Concerns.Sharing;
using Xunit;

namespace InfoShareHub.Protocol.Tests.Proving;

/// <summary>A view that weighs more than its parts cannot be had in parts: whatever the order of asking, no more sensitive classes come out than at once.</summary>
public sealed class AggregationTests
{
    [Fact]
    public void No_order_of_asking_brings_together_what_one_question_would_not()
    {
        var common = Baseline.Document.Common.Aggregation;
        for (var seed = 0; seed < 4000; seed++)
        {
            var draw = new Draw(seed);
            var drawn = draw.Request();
            // Neither their own information nor what a broken glass opens is weighed.
            var request = drawn with
            {
                Recipient = drawn.Recipient with { Roles = RoleSet.Of(draw.Any<RoleCode>()).Except(common.NamedRoles).Except(RoleSet.Of(RoleCode.SEAL)) },
                Item = drawn.Item with { Owner = Requests.Agency("hillside"), Tier = null },
                IsBreakGlass = false,
                RequestedLevel = DisclosureLevel.D5,
                Viewed = default,
            };
            var order = Enum.GetValues<DataClass>();
            new Random(seed).Shuffle(order);

            var heavy = 0;
            var viewed = default(ClassSet);
            foreach (var dataClass in order)
            {
                var decision = Baseline.Protocol.Decide(request with { Item = request.Item with { DataClass = dataClass }, Viewed = viewed });
                if (decision.ShowsAnything)
                    viewed = viewed.With(dataClass);
                heavy += decision.Level > common.AtMost && Baseline.Protocol.TierOf(dataClass) == Tier.T3 ? 1 : 0;
            }

            Assert.True(heavy < common.Classes, $"seed {seed}: {heavy} sensitive classes above {common.AtMost}");
        }
    }

    [Fact]
    public void What_was_seen_before_never_widens()
    {
        for (var seed = 0; seed < 20_000; seed++)
        {
            var draw = new Draw(seed);
            var request = draw.Request();
            var more = request with { Viewed = request.Viewed.With(draw.Any<DataClass>()) };

            Decision before = Baseline.Protocol.Decide(request), after = Baseline.Protocol.Decide(more);

            Assert.True(after.Level <= before.Level && before.Fields.ContainsAll(after.Fields), $"seed {seed}");
        }
    }
}
