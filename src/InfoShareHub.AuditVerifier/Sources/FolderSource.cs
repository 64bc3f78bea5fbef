using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfoShareHub.AuditVerifier.Sources;

/// <summary>
/// A ledger folder (docs/ledger-files.md): segments of batches, each batch its entries and then a closing with the checkpoint. Only whole batches are
/// yielded. May be read while a hub writes to it.
/// </summary>
internal sealed class FolderSource : LogSource
{

    private readonly string _folder;
    private readonly List<Piece> _batch = [];
    private ReadOnlyMemory<byte> _newestNote;
    private long _keyBytes;
    private ulong _size;
    private bool _isOver;

    public FolderSource(string folder)
    {
        _folder = folder;
    }

    /// <summary>Where the folder itself says what there must at least be; not there in folders of older hubs.</summary>
    public string HeadPath => Path.Combine(_folder, "head");

    public override string Description => $"ledger folder `{_folder}`";

    public override async IAsyncEnumerable<Piece> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var paths = FindSegments();
        for (var position = 0; position < paths.Count && !_isOver; position++)
        {
            using var segment = FrameFile.OpenSegment(paths[position]);
            if (!IsNext(segment, paths[position]))
            {
                // A segment that was just begun may still lack its first bytes.
                yield return position == paths.Count - 1 && segment.Remaining <= 0 ? new Piece.Tail(_size, _size, IsCutOff: true) : Misplaced(paths[position]);
                break;
            }

            foreach (var piece in ReadSegment(segment, isLast: position == paths.Count - 1))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return piece;
            }
        }

        if (KeyLog.Check(_folder, _keyBytes, _size) is { } finding)
            yield return new Piece.Aside(finding);

        if (_newestNote.Length > 0)
            yield return new Piece.Head(_newestNote);
    }

    private IEnumerable<Piece> ReadSegment(FrameFile segment, bool isLast)
    {
        while (ReadBatch(segment) is { } closing)
        {
            foreach (var piece in _batch)
                yield return piece;

            _batch.Clear();
            _size = closing.Size;
            _newestNote = closing.Note;
            yield return closing;
        }

        _isOver = segment.Remaining > 0 || _batch.Count > 0;
        if (_isOver)
            yield return JudgeRest(segment, isLast);
    }

    // A write that was cut off leaves a beginning of a batch, or holes in it; it cannot leave sound frames in the wrong order, nor anything behind it.
    private Piece JudgeRest(FrameFile segment, bool isLast)
    {
        var firstUnsound = _size + (ulong)_batch.Count;
        return isLast && segment.Peek() is null && !segment.HasFinishedBatchBehind(firstUnsound)
            ? new Piece.Tail(_size, firstUnsound, segment.EndsWithinFrame)
            : new Piece.Fault(Finding.At(ExitCode.Tampered, firstUnsound, $"its frame is damaged, missing or out of place at byte {segment.Offset} of its segment"));
    }

    // Leaves the entries in _batch; null at the end of the segment and at anything that does not continue it.
    private Piece.Closing? ReadBatch(FrameFile segment)
    {
        _batch.Clear();
        for (var next = _size; segment.Peek() is { } frame && frame.Index == next; next++)
        {
            if (frame.Kind == LedgerFrame.Entry)
            {
                _batch.Add(new Piece.Stored(next, frame.Payload.ToArray(), default));
                segment.Skip(frame);
                continue;
            }

            if (frame.Kind != LedgerFrame.Closing || _batch.Count == 0 || frame.Payload.Length < sizeof(long))
                return null;

            segment.Skip(frame);
            _keyBytes = BinaryPrimitives.ReadInt64BigEndian(frame.Payload.Span);
            return new Piece.Closing(next, frame.Payload[sizeof(long)..].ToArray());
        }

        return null;
    }

    private bool IsNext(FrameFile segment, string path) =>
        ulong.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && first == _size
        && segment.BeginsAt(_size);

    private Piece.Fault Misplaced(string path) =>
        new(Finding.At(ExitCode.Tampered, _size, $"it should begin the segment `{Path.GetFileName(path)}`, which is missing its header or is not the next one"));

    private List<string> FindSegments()
    {
        try
        {
            var paths = Directory.EnumerateFiles(Path.Combine(_folder, "segments"), "*.log").Order(StringComparer.Ordinal).ToList();
            return paths.Count > 0 ? paths : throw new UnreadableException($"`{_folder}` holds no segments of a ledger");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"`{_folder}` is not the folder of a ledger", error);
        }
    }
}
