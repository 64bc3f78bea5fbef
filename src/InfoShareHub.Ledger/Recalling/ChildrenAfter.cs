using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>Which child everything belongs to once a change is made that is only being decided: what the links will say, before they say it.</summary>
internal sealed class ChildrenAfter
{
    private readonly HubState _state;
    private readonly Dictionary<ulong, ulong> _moved;
    private readonly HashSet<ulong> _joined;
    private readonly ulong _record;
    private readonly ulong? _child;

    private ChildrenAfter(HubState state, ulong record, ulong? child, IEnumerable<RecordMoved> moved, IEnumerable<ulong> joined)
    {
        _state = state;
        _record = record;
        _child = child;
        _moved = moved.ToDictionary(move => move.RecordNumber, move => move.Child);
        _joined = [.. joined];
    }

    /// <summary>Records that may be with another child than before.</summary>
    public IEnumerable<ulong> Touched => _record != 0 && _state.Records.Children.ChildOf(_record) != _child ? _moved.Keys.Append(_record) : _moved.Keys;

    public static ChildrenAfter Keeping(HubState state, RecordKept kept) => new(state, kept.RecordNumber, kept.Child, kept.Moved, kept.JoinedChildren);

    /// <summary>After a record has gone, with whatever it held together.</summary>
    /// <param name="state">As it is.</param>
    /// <param name="record">The record that goes; 0 for none.</param>
    /// <param name="moved">What it separates.</param>
    public static ChildrenAfter Without(HubState state, ulong record, IEnumerable<RecordMoved> moved) => new(state, record, child: null, moved, []);

    public ulong? ChildOf(ulong record)
    {
        if (record == _record)
        {
            return _child;
        }

        return _moved.TryGetValue(record, out var moved) ? Joined(moved) : _state.Records.Children.ChildOf(record) is { } child ? Joined(child) : null;
    }

    public ulong Survivor(ulong child) => Joined(_state.Records.Children.Survivor(child));

    public ulong ChildOf(KnownConcern concern)
    {
        if (concern.FollowedRecord != 0 && ChildOf(concern.FollowedRecord) is { } followed)
        {
            return followed;
        }

        if (concern.FollowedRecord != 0 && concern.FollowedRecord == _record && _state.Records.Children.ChildOf(_record) is { } last)
        {
            // The record that it followed goes; the concern stays where that record was.
            return Joined(last);
        }

        return concern.FollowedRecord == 0 && _moved.TryGetValue(concern.LinkedRecord, out var moved) ? Joined(moved) : Survivor(concern.Child);
    }

    private ulong Joined(ulong child) => _joined.Contains(child) ? _child!.Value : child;
}
