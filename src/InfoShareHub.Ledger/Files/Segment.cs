using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace InfoShareHub.Ledger.Files;

/// <summary>
/// One file of consecutive batches, named after its first entry's index. Begins with eight letters and that index, then frames. Appended to by one
/// writer; read from any thread.
/// </summary>
internal sealed class Segment : IDisposable
{
    private const string Extension = ".log";

    /// <summary>Every so many entries a position is remembered, so that a single entry is found without reading the file from its start.</summary>
    private const int Stride = 16;

    // Guards _positions: where entry FirstIndex + Stride * n begins, as far as anybody has read.
    private readonly Lock _gate = new();
    private readonly List<long> _positions = [SegmentHeader.Bytes];

    private Segment(SafeFileHandle file, string path, ulong firstIndex)
    {
        File = file;
        FilePath = path;
        FirstIndex = firstIndex;
    }

    public SafeFileHandle File { get; }

    public string FilePath { get; }

    public ulong FirstIndex { get; }

    /// <summary>Makes an empty segment. A file of that name can only be left over from a batch that was never appended.</summary>
    public static Segment Create(string folder, ulong firstIndex, Disk disk)
    {
        var path = Path.Combine(folder, firstIndex.ToString("D20", CultureInfo.InvariantCulture) + Extension);
        var file = System.IO.File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            disk.Write(file, SegmentHeader.Of(firstIndex), 0);
            disk.FlushOrEnd(file, "a new segment");
            FolderSync.Flush(folder);
            return new Segment(file, path, firstIndex);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All segments in a folder, in order.</summary>
    public static List<Segment> OpenAll(string folder)
    {
        var segments = new List<Segment>();
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            if (ulong.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var firstIndex))
                segments.Add(new Segment(System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read), path, firstIndex));
        }

        return segments;
    }

    /// <summary>Entries in the range, which must lie in this segment and be durable.</summary>
    /// <exception cref="LedgerCorruptException">A frame is missing or damaged.</exception>
    public IEnumerable<StoredEntry> Read(ulong fromIndex, ulong toIndex)
    {
        var (next, position) = FindPosition(fromIndex);
        using var frames = new FrameReader(File, position);
        while (next < toIndex)
        {
            if (!frames.TryRead(out var frame) || frame.Index != next || frame.Kind is not (FrameKind.Entry or FrameKind.Closing))
                throw new LedgerCorruptException(next, $"entry {next} is damaged or missing in `{FilePath}` at byte {frames.Offset}");

            if (frame.Kind == FrameKind.Closing)
                continue;

            NotePosition(frame);
            if (next >= fromIndex)
                yield return new StoredEntry(next, frame.Payload.ToArray());
            next++;
        }
    }

    /// <summary>Remembers where an entry begins, if it is one whose position is worth it and the next to be known.</summary>
    public void NotePosition(Frame frame)
    {
        if ((frame.Index - FirstIndex) % Stride != 0)
            return;

        lock (_gate)
        {
            if ((frame.Index - FirstIndex) / Stride == (ulong)_positions.Count)
                _positions.Add(frame.Offset);
        }
    }

    public void Delete(string folder)
    {
        Dispose();
        System.IO.File.Delete(FilePath);
        FolderSync.Flush(folder);
    }

    public void Dispose() => File.Dispose();

    private (ulong Index, long Position) FindPosition(ulong index)
    {
        lock (_gate)
        {
            var known = (int)Math.Min((index - FirstIndex) / Stride, (ulong)_positions.Count - 1);
            return (FirstIndex + ((ulong)known * Stride), _positions[known]);
        }
    }
}
