using System.Diagnostics;
using System.Globalization;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Bench;

/// <summary>Making and unwrapping data keys, sealing and opening boxes, with the memory they take.</summary>
internal static class KeysAndBoxes
{
    private const int Keys = 200_000;

    public static void Measure()
    {
        if (!KeyEncryptionKey.TryParse(Convert.ToBase64String(new byte[32]), out var kek))
            throw new UnreachableException();

        using (kek)
        {
            var wrapped = new List<NewDataKey>(Keys);
            var ring = new KeyRing(kek);
            MakeKeys(ring, wrapped);
            Replay(kek, wrapped);
            MeasureBoxes(ring);
        }
    }

    private static void MakeKeys(KeyRing ring, List<NewDataKey> wrapped)
    {
        var clock = Stopwatch.StartNew();
        for (var key = 0; key < Keys; key++)
        {
            ring.Create(out var made);
            wrapped.Add(made);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"keys: make and wrap",-68} {Keys / clock.Elapsed.TotalSeconds,12:N0}/s"));
    }

    private static void Replay(KeyEncryptionKey kek, List<NewDataKey> wrapped)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ring = new KeyRing(kek);
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        foreach (var key in wrapped)
            ring.Add(key.Wrapped.Span);
        var seconds = clock.Elapsed.TotalSeconds;
        cpu = Environment.CpuUsage.TotalTime - cpu;
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)ring.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"keys: unwrap 200,000 as in a replay",-68} {Keys / seconds,12:N0}/s   {seconds:N2} s, {cpu.TotalSeconds:N2} s of a core, {bytes:N0} bytes a key"));
    }

    private static void MeasureBoxes(KeyRing ring)
    {
        using var codec = new BoxCodec("bench");
        var key = ring.Create(out _);
        foreach (var length in (int[])[80, 400, 1800])
        {
            var message = new CallerOutcome { SourceId = new string('x', length) };
            foreach (var reader in (BoxReader[])[BoxReader.Hub, BoxReader.Owner])
            {
                var box = codec.Seal(key, reader, 1, 0, message);
                var before = GC.GetAllocatedBytesForCurrentThread();
                Timing.Print($"boxes: seal {length} bytes, {reader}", 50_000, 1, _ => box = codec.Seal(key, reader, 1, 0, message));
                var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 50_200;
                Timing.Print($"boxes: open {length} bytes, {reader} (sealing took {each} bytes)", 50_000, 1, _ => codec.Open(key, box, 1, 0, CallerOutcome.Parser));
            }
        }
    }
}
