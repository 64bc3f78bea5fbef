using InfoShareHub.Hub.Serving;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.Testing;
using Xunit;

namespace InfoShareHub.Hub.Tests.Serving;

public sealed class FrameBudgetTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Ten_seconds_worth_may_come_at_once_and_no_more()
    {
        var budget = Begun(framesPerSecond: 10);

        Assert.True(budget.TryTake(Many(Http2Frames.Ping(), 100)));

        Assert.False(budget.TryTake(Http2Frames.Ping()));
    }

    [Fact]
    public void Time_fills_the_budget_again()
    {
        var budget = Begun(framesPerSecond: 10);
        Assert.True(budget.TryTake(Many(Http2Frames.Ping(), 100)));

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(budget.TryTake(Many(Http2Frames.Ping(), 10)));
        Assert.False(budget.TryTake(Http2Frames.Ping()));
    }

    [Fact]
    public void What_carries_a_call_forward_costs_nothing()
    {
        var budget = Begun(framesPerSecond: 1);
        byte[][] frames =
        [
            Http2Frames.Data(1, 0, 1, 2, 3), Http2Frames.Data(1, flags: 0x1), Http2Frames.Frame(0x1, 0x4, 1, 0x82),
            Http2Frames.Frame(0x8, 0, 0, 0, 0, 1, 0), Http2Frames.Frame(0x9, 0x4, 1, 0x82),
        ];

        foreach (var frame in frames)
            Assert.True(budget.TryTake(Many(frame, 1000)));
    }

    [Theory]
    [InlineData(0x2)]
    [InlineData(0x3)]
    [InlineData(0x4)]
    [InlineData(0x6)]
    [InlineData(0xEE)]
    public void What_carries_nothing_forward_costs(byte type)
    {
        Assert.False(Begun(framesPerSecond: 1).TryTake(Many(Http2Frames.Frame(type, 0, 1, 1, 2, 3, 4), 11)));
    }

    [Fact]
    public void Data_without_data_costs_unless_it_ends_the_stream()
    {
        Assert.False(Begun(framesPerSecond: 1).TryTake(Many(Http2Frames.Data(1, flags: 0), 11)));
    }

    [Fact]
    public void Frames_are_told_apart_however_the_bytes_arrive()
    {
        const int seed = 47;
        var random = new Random(seed);
        byte[] bytes = [.. Many([.. Http2Frames.Ping(), .. Http2Frames.Data(1, 0, new byte[3000]), .. Http2Frames.Settings()], 50)];
        for (var round = 0; round < 200; round++)
        {
            var budget = Begun(framesPerSecond: 10);
            var rest = bytes.AsSpan();
            while (rest.Length > 0)
            {
                var part = Math.Min(rest.Length, random.Next(1, 40));
                Assert.True(budget.TryTake(rest[..part]), $"seed {seed}, round {round}");
                rest = rest[part..];
            }

            Assert.False(budget.TryTake(Http2Frames.Ping()), $"seed {seed}, round {round}");
        }
    }

    private static byte[] Many(byte[] frame, int count) => [.. Enumerable.Repeat(frame, count).SelectMany(bytes => bytes)];

    private FrameBudget Begun(int framesPerSecond)
    {
        var budget = new FrameBudget(_clock, framesPerSecond);
        Assert.True(budget.TryTake(Http2Frames.Preface));
        return budget;
    }
}
