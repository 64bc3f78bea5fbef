using InfoShareHub.Cli.Bench;
using InfoShareHub.Client;
using Xunit;

namespace InfoShareHub.Cli.Tests;

public sealed class BenchTests
{
    [Fact]
    public void Precision_and_recall_count_pairs_of_records()
    {
        // In truth {a b c} and {d e}; linked {a b} and {c d e}.
        var truth = Map("a=1 b=1 c=1 d=2 e=2");
        var linked = Map("a=x b=x c=y d=y e=y");

        var score = PairwiseScore.Of(linked, truth);

        Assert.Equal((4, 4, 2), (score.TruePairs, score.LinkedPairs, score.RightPairs));
        Assert.Equal((0.5, 0.5, 0.5), (score.Precision, score.Recall, score.F1));
    }

    [Fact]
    public void Nothing_linked_is_precise_and_finds_nothing()
    {
        var score = PairwiseScore.Of(Map("a=1 b=2"), Map("a=x b=x"));

        Assert.Equal((1.0, 0.0, 0.0), (score.Precision, score.Recall, score.F1));
    }

    [Fact]
    public void Percentiles_are_latencies_that_were_measured()
    {
        var figures = LoadFigures.Of([.. Enumerable.Range(1, 1000).Reverse().Select(ms => TimeSpan.FromMilliseconds(ms))], failures: 0, TimeSpan.FromSeconds(2), firstFailure: null);

        Assert.Equal((500.0, 990.0, 999.0, 1000.0), (figures.P50Ms, figures.P99Ms, figures.P999Ms, figures.MaxMs));
        Assert.Equal(500, figures.PerSecond);
    }

    [Fact]
    public async Task Every_call_is_made_once_and_failures_are_counted()
    {
        var made = 0;
        var run = new LoadRun(
            new LoadPlan(Calls: 200, Concurrency: 8, Rate: 0),
            (number, _) =>
            {
                Interlocked.Increment(ref made);
                return number % 100 == 99 && number > 100 ? Task.FromException(new HubUnreachableException(Grpc.Core.StatusCode.Unavailable, "gone", cause: null)) : Task.CompletedTask;
            },
            TimeProvider.System);

        var figures = await run.RunAsync(_ => { }, CancellationToken.None);

        Assert.Equal(250, made);
        Assert.Equal((199, 1, "gone"), (figures.Calls, figures.Failures, figures.FirstFailure));
    }

    [Fact]
    public async Task A_call_that_had_to_wait_for_slow_ones_has_waited()
    {
        // One caller, ten calls a second meant, each taking 150 ms: the tenth is meant at 900 ms, begins at 1,350 and ends at 1,500.
        var clock = new StoppedClock();
        var run = new LoadRun(
            new LoadPlan(Calls: 10, Concurrency: 1, Rate: 10),
            (number, _) =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(number < 50 ? 0 : 150));
                return Task.CompletedTask;
            },
            clock);

        var figures = await run.RunAsync(_ => { }, CancellationToken.None);

        Assert.Equal((600.0, 1.5), (figures.MaxMs, figures.Seconds));
    }

    private static Dictionary<string, string> Map(string pairs) => pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
