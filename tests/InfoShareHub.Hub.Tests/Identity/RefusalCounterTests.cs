using InfoShareHub.Hub.Identity;
using Xunit;

namespace InfoShareHub.Hub.Tests.Identity;

public sealed class RefusalCounterTests
{
    private readonly RefusalCounter _counter = new();

    [Fact]
    public void Refusals_of_one_certificate_for_one_reason_are_one_line()
    {
        for (var i = 0; i < 1000; i++)
            _counter.Count([1, 2, 3], "expired");
        _counter.Count([1, 2, 3], "san");

        var lines = _counter.Take();

        Assert.Equal([("expired", 1000), ("san", 1)], lines.Select(line => (line.Reason, line.Count)));
        Assert.All(lines, line => Assert.Equal([1, 2, 3], line.Certificate.ToArray()));
    }

    [Fact]
    public void Many_strangers_are_sixty_lines_and_an_overflow_count()
    {
        for (var i = 0; i < 1000; i++)
            _counter.Count(BitConverter.GetBytes(i), "untrusted");

        var lines = _counter.Take();

        Assert.Equal(61, lines.Count);
        Assert.Equal(("overflow", 940), (lines[^1].Reason, lines[^1].Count));
        Assert.Equal(1000, lines.Sum(line => line.Count));
    }

    [Fact]
    public void What_was_taken_is_not_taken_twice()
    {
        _counter.Count([], "no_certificate");
        _counter.Take();

        Assert.Empty(_counter.Take());
    }

    [Fact]
    public void What_could_not_be_written_is_counted_with_what_came_since()
    {
        for (var i = 0; i < 100; i++)
            _counter.Count(BitConverter.GetBytes(i), "untrusted");
        var taken = _counter.Take();
        _counter.Count(BitConverter.GetBytes(7), "untrusted");

        _counter.PutBack(taken);

        var lines = _counter.Take();
        Assert.Equal(61, lines.Count);
        Assert.Equal(101, lines.Sum(line => line.Count));
    }

    [Fact]
    public void Nothing_is_lost_between_threads()
    {
        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 10_000; i++)
                _counter.Count([(byte)thread], "expired");
        });

        Assert.Equal(80_000, _counter.Take().Sum(line => line.Count));
    }
}
