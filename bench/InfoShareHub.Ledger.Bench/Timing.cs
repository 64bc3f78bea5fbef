using System.Diagnostics;
using System.Globalization;

namespace InfoShareHub.Ledger.Bench;

/// <summary>Runs something many times and prints one line: how often a second, and the middle and slow ones.</summary>
internal static class Timing
{
    public static void Print(string what, int times, int itemsEach, Action<int> run)
    {
        for (var warmUp = 0; warmUp < Math.Min(times / 10, 200); warmUp++)
            run(warmUp);

        var each = new double[times];
        var total = Stopwatch.StartNew();
        for (var time = 0; time < times; time++)
        {
            var start = Stopwatch.GetTimestamp();
            run(time);
            each[time] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        var seconds = total.Elapsed.TotalSeconds;
        Array.Sort(each);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-68} {times * itemsEach / seconds,12:N0}/s   p50 {each[times / 2],8:N1} µs   p99 {each[times * 99 / 100],8:N1} µs"));
    }
}
