namespace InfoShareHub.Ledger.Bench;

/// <summary>What the disk itself allows; every other number is read beside it.</summary>
internal static class DiskFlush
{
    public static void Measure(string folder)
    {
        var page = new byte[4096];
        using var file = File.OpenHandle(Path.Combine(folder, "raw"), FileMode.Create, FileAccess.ReadWrite);
        var at = 0L;
        Timing.Print("disk: 4 KB written behind the end and flushed", 2000, 1, _ =>
        {
            RandomAccess.Write(file, page, at);
            RandomAccess.FlushToDisk(file);
            at += page.Length;
        });
        Timing.Print("disk: 4 KB overwritten and flushed", 2000, 1, _ =>
        {
            RandomAccess.Write(file, page, 0);
            RandomAccess.FlushToDisk(file);
        });
    }
}
