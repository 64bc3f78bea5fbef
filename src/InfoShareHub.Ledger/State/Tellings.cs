using System.Collections.Immutable;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>
/// Who has been told which fields of which record, concern and child: what recalls are decided on. One 64-byte value per recipient and piece,
/// however often it is told; nothing of it is content.
/// </summary>
internal sealed class Tellings
{
    private readonly JournaledLists<ToldSource, Telling> _bySource;
    private readonly JournaledLists<ulong, ToldSource> _byOwnRecord;
    private readonly JournaledLists<uint, ToldSource> _byExpiry;
    private readonly UndoLog _undo;
    private ImmutableSortedSet<uint> _expiryDays = [];
    private readonly Dictionary<string, string> _mailboxes = new(StringComparer.Ordinal);

    public Tellings(UndoLog undo)
    {
        _bySource = new JournaledLists<ToldSource, Telling>(undo);
        _byOwnRecord = new JournaledLists<ulong, ToldSource>(undo);
        _byExpiry = new JournaledLists<uint, ToldSource>(undo);
        _undo = undo;
    }

    /// <summary>Recipients of a record or concern; what was told and has not been recalled.</summary>
    public ReadOnlySpan<Telling> Of(ToldSource source) => _bySource.Of(source);

    /// <summary>Records and concerns that an agency was told of because a record of its own was linked with them; may repeat.</summary>
    public ReadOnlySpan<ToldSource> RestingOn(ulong ownRecord) => _byOwnRecord.Of(ownRecord);

    public void Apply(AppliedEntry entry)
    {
        foreach (var access in entry.Event.Accesses)
        {
            if (access.Piece is { } piece)
            {
                Add(SourceOf(piece), ToTelling(access, piece, entry));
            }
        }
    }

    /// <summary>Days on which something that was told may be kept for the last time, earliest first.</summary>
    public IReadOnlyCollection<uint> ExpiryDays => _expiryDays;

    /// <summary>Records and concerns of which something was told that may be kept up to a day; may repeat.</summary>
    public ReadOnlySpan<ToldSource> ExpiringOn(uint day) => _byExpiry.Of(day);

    /// <summary>Takes back fields that have been recalled; a telling of which nothing is left is kept empty, so that it can be told again.</summary>
    public void Recall(ToldSource source, string mailbox, ulong child, PieceRecalled piece)
    {
        var told = _bySource.Of(source);
        for (var i = 0; i < told.Length; i++)
        {
            var telling = told[i];
            if (telling.Item == piece.Item && telling.DataClass == (byte)piece.DataClass && telling.OwnRecord == piece.OwnRecord
                && telling.Child == child && string.Equals(telling.Mailbox, mailbox, StringComparison.Ordinal))
            {
                _bySource.Replace(source, i, telling with { Fields = telling.Fields & ~piece.Fields });
            }
        }
    }

    /// <summary>What expired up to a day has been recalled.</summary>
    public void Expire(uint upTo) => Replace(_expiryDays.Except(_expiryDays.TakeWhile(day => day <= upTo)));

    private static ToldSource SourceOf(ShownPiece piece)
    {
        return piece.SourceCase == ShownPiece.SourceOneofCase.ConcernNumber
            ? ToldSource.Concern(piece.ConcernNumber)
            : ToldSource.Record(piece.RecordNumber);
    }

    private Telling ToTelling(Access access, ShownPiece piece, AppliedEntry entry) => new(
        MailboxOf(entry.Event.Actor),
        access.Child,
        access.OwnRecord,
        access.Fields,
        piece.Version,
        entry.Index,
        piece.Item,
        access.ExpiresOn,
        (byte)access.DataClass,
        (byte)access.Level,
        (byte)access.Purpose,
        (byte)entry.Event.Threshold);

    /// <summary>One string per mailbox, not one per telling.</summary>
    private string MailboxOf(Actor actor)
    {
        var name = $"{actor.Agency}/{actor.Role}";
        return _mailboxes.TryGetValue(name, out var known) ? known : _mailboxes[name] = name;
    }

    private void Replace(ImmutableSortedSet<uint> days)
    {
        var before = _expiryDays;
        _undo.Push(() => _expiryDays = before);
        _expiryDays = days;
    }

    private void Add(ToldSource source, in Telling telling)
    {
        NoteExpiry(source, telling.ExpiresOn);
        var told = _bySource.Of(source);
        for (var i = 0; i < told.Length; i++)
        {
            if (told[i].IsSameAs(telling))
            {
                _bySource.Replace(source, i, told[i].And(telling));
                return;
            }
        }

        _bySource.Append(source, telling);
        if (telling.OwnRecord != 0)
        {
            _byOwnRecord.Append(telling.OwnRecord, source);
        }
    }

    private void NoteExpiry(ToldSource source, uint day)
    {
        if (day == 0)
        {
            return;
        }

        if (!_expiryDays.Contains(day))
        {
            Replace(_expiryDays.Add(day));
        }

        var noted = _byExpiry.Of(day);
        if (noted.IsEmpty || noted[^1] != source)
        {
            _byExpiry.Append(day, source);
        }
    }
}
