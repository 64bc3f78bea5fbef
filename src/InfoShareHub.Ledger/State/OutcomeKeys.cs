using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>
/// Which data keys seal outcome boxes now: one per segment of 65,536 entries and kind of reader, and for callers one per agency, so that a key can be
/// given to a reader without opening anybody else's boxes.
/// </summary>
internal sealed class OutcomeKeys
{
    public const int SegmentLength = 65_536;

    private readonly JournaledMap<(BoxReader Reader, string Agency), (ulong Segment, ReadOnlyMemory<byte> KeyId)> _keys;

    public OutcomeKeys(UndoLog undo)
    {
        _keys = new JournaledMap<(BoxReader, string), (ulong, ReadOnlyMemory<byte>)>(undo);
    }

    public bool TryFind(BoxReader reader, string agency, ulong index, out ReadOnlyMemory<byte> keyId)
    {
        var isCurrent = _keys.TryGet(KeyOf(reader, agency), out var found) && found.Segment == index / SegmentLength;
        keyId = found.KeyId;
        return isCurrent;
    }

    /// <summary>Remembers the keys an entry used, whoever wrote it.</summary>
    public void Learn(Entry entry)
    {
        foreach (var box in entry.Boxes)
        {
            if (box.Reader is BoxReader.Caller or BoxReader.Auditor or BoxReader.Hub
                && !TryFind(box.Reader, entry.Agency, entry.Index, out _))
            {
                _keys.Set(KeyOf(box.Reader, entry.Agency), (entry.Index / SegmentLength, box.KeyId.Memory));
            }
        }
    }

    private static (BoxReader Reader, string Agency) KeyOf(BoxReader reader, string agency)
    {
        return (reader, reader == BoxReader.Caller ? agency : string.Empty);
    }
}
