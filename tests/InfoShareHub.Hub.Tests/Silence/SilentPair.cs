using System.Diagnostics;
using Google.Protobuf;
using InfoShareHub.V1;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.Hub.Tests.Silence;

/// <summary>
/// Two calls that must look the same: one where something is held that may not be told, one where nothing is. Made in turns, in an order drawn from a seed, so that whatever else the machine does falls on
/// both alike.
/// </summary>
/// <param name="output">Gets the seed and what was measured.</param>
internal sealed class SilentPair(ITestOutputHelper output)
{
    private const int Warmings = 20;
    private const int Pairs = 250;

    /// <summary>The answers, without what every answer has of its own, and how far the times differ, in standard deviations.</summary>
    public async Task<(IReadOnlyList<string> Held, IReadOnlyList<string> Nothing, double Deviation)> CompareAsync(
        Func<int, Task<IMessage>> held, Func<int, Task<IMessage>> nothing)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        List<string> heldAnswers = [], nothingAnswers = [];
        List<long> heldTimes = [], nothingTimes = [];
        for (var i = 0; i < Warmings + Pairs; i++)
        {
            var isHeldFirst = random.Next(2) == 0;
            for (var turn = 0; turn < 2; turn++)
            {
                var isHeld = isHeldFirst == (turn == 0);
                var started = Stopwatch.GetTimestamp();
                var answer = await (isHeld ? held(i) : nothing(i));
                var taken = Stopwatch.GetTimestamp() - started;
                if (i < Warmings)
                    continue;
                (isHeld ? heldTimes : nothingTimes).Add(taken);
                (isHeld ? heldAnswers : nothingAnswers).Add(Comparable(answer));
            }
        }

        var deviation = RankSum.Deviation(heldTimes, nothingTimes);
        output.WriteLine($"seed {seed}: {Pairs} pairs, medians {Median(heldTimes):F3} ms where something is held, {Median(nothingTimes):F3} ms where nothing is, {deviation:F2} standard deviations");
        return (heldAnswers, nothingAnswers, deviation);
    }

    /// <summary>Fails unless the answers are equal, byte for byte, and the times differ by no more than chance (α = 10⁻⁶).</summary>
    public async Task ExpectSilenceAsync(Func<int, Task<IMessage>> held, Func<int, Task<IMessage>> nothing)
    {
        var (heldAnswers, nothingAnswers, deviation) = await CompareAsync(held, nothing);
        Assert.Equal(nothingAnswers, heldAnswers);
        Assert.InRange(deviation, -RankSum.Limit, RankSum.Limit);
    }

    /// <summary>An answer's bytes without index, times, hashes and signatures, which no two answers share.</summary>
    private static string Comparable(IMessage answer)
    {
        Strip(answer);
        return Convert.ToHexString(answer.ToByteArray());
    }

    private static void Strip(IMessage message)
    {
        if (message is Receipt receipt)
        {
            receipt.Index = 0;
            receipt.ReceivedTime = null;
            receipt.LeafHash = ByteString.Empty;
            receipt.InclusionProof.Clear();
            receipt.Checkpoint = "";
            return;
        }

        if (message is EntryView view)
        {
            (view.Index, view.AgencySequence, view.Time, view.LeafHash) = (0, 0, null, ByteString.Empty);
        }
        else if (message is QueryEntriesResponse page)
        {
            page.NextIndex = 0;
        }

        foreach (var field in message.Descriptor.Fields.InDeclarationOrder().Where(field => field.FieldType == Google.Protobuf.Reflection.FieldType.Message && !field.IsMap))
        {
            var value = field.Accessor.GetValue(message);
            foreach (var part in value is System.Collections.IList list ? list.OfType<IMessage>() : value is IMessage one ? [one] : [])
                Strip(part);
        }
    }

    private static double Median(List<long> times)
    {
        var ordered = times.Order().ToArray();
        return ordered[ordered.Length / 2] * 1_000.0 / Stopwatch.Frequency;
    }
}
