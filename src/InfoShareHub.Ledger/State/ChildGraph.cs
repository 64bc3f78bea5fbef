using System.Collections.Immutable;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.State;

/// <summary>
/// Which records are one child. Link, never merge: a child is what its records' links connect, and every link can be taken away again. A child that
/// was joined into another keeps its number as a tombstone that leads to the survivor.
/// </summary>
internal sealed class ChildGraph
{
    private static readonly ImmutableSortedDictionary<ulong, LinkBasis> NoLinks = ImmutableSortedDictionary<ulong, LinkBasis>.Empty;

    private readonly JournaledMap<ulong, ulong> _childOf;
    private readonly JournaledMap<ulong, ImmutableSortedSet<ulong>> _recordsOf;
    private readonly JournaledMap<ulong, ImmutableSortedDictionary<ulong, LinkBasis>> _links;
    private readonly JournaledMap<ulong, ulong> _survivor;
    private readonly JournaledLists<ulong, ulong> _related;

    public ChildGraph(UndoLog undo)
    {
        _childOf = new JournaledMap<ulong, ulong>(undo);
        _recordsOf = new JournaledMap<ulong, ImmutableSortedSet<ulong>>(undo);
        _links = new JournaledMap<ulong, ImmutableSortedDictionary<ulong, LinkBasis>>(undo);
        _survivor = new JournaledMap<ulong, ulong>(undo);
        _related = new JournaledLists<ulong, ulong>(undo);
    }

    /// <summary>Children that have records now.</summary>
    public int Count => _recordsOf.Count;

    /// <summary>Whether a child of this number has ever been.</summary>
    public bool Exists(ulong child) => _recordsOf.TryGet(Survivor(child), out _);

    /// <summary>The child that a number leads to now.</summary>
    public ulong Survivor(ulong child)
    {
        while (_survivor.TryGet(child, out var next))
        {
            child = next;
        }

        return child;
    }

    public ulong? ChildOf(ulong record) => _childOf.TryGet(record, out var child) ? child : null;

    public IReadOnlyCollection<ulong> RecordsOf(ulong child)
    {
        return _recordsOf.GetOr(Survivor(child), ImmutableSortedSet<ulong>.Empty);
    }

    public IReadOnlyDictionary<ulong, LinkBasis> LinksOf(ulong record) => _links.GetOr(record, NoLinks);

    /// <summary>How sure it is that a record is its child's: confirmed once a person has said so of any of its links.</summary>
    public LinkBasis BasisOf(ulong record)
    {
        return _links.GetOr(record, NoLinks).ContainsValue(LinkBasis.Confirmed) ? LinkBasis.Confirmed : LinkBasis.Automatic;
    }

    /// <summary>Every number whose past is part of this child's past: itself, whom it absorbed, and what it was separated from.</summary>
    public IReadOnlySet<ulong> PastOf(ulong child)
    {
        var past = new SortedSet<ulong>();
        var open = new Stack<ulong>([Survivor(child)]);
        while (open.TryPop(out var next))
        {
            if (!past.Add(next))
            {
                continue;
            }

            foreach (var other in _related.Of(next))
            {
                open.Push(other);
            }
        }

        return past;
    }

    /// <summary>Puts a record under a child, taking it from the one it had.</summary>
    public void Place(ulong record, ulong child)
    {
        if (_childOf.TryGet(record, out var before))
        {
            if (before == child)
            {
                return;
            }

            TakeFrom(record, before);
            _related.Append(child, before);
        }

        _childOf.Set(record, child);
        _recordsOf.Set(child, _recordsOf.GetOr(child, ImmutableSortedSet<ulong>.Empty).Add(record));
    }

    /// <summary>All records of one child now belong to another.</summary>
    public void Absorb(ulong child, ulong into)
    {
        foreach (var record in _recordsOf.GetOr(child, ImmutableSortedSet<ulong>.Empty))
        {
            Place(record, into);
        }

        _related.Append(into, child);
        _survivor.Set(child, into);
    }

    public void Link(ulong record, ulong other, LinkBasis basis)
    {
        _links.Set(record, _links.GetOr(record, NoLinks).SetItem(other, basis));
        _links.Set(other, _links.GetOr(other, NoLinks).SetItem(record, basis));
    }

    /// <summary>Takes away every link of a record.</summary>
    public void Unlink(ulong record)
    {
        foreach (var other in _links.GetOr(record, NoLinks).Keys)
        {
            _links.Set(other, _links.GetOr(other, NoLinks).Remove(record));
        }

        _links.Remove(record);
    }

    /// <summary>Forgets which child a withdrawn record belonged to.</summary>
    public void Remove(ulong record)
    {
        if (_childOf.TryGet(record, out var child))
        {
            TakeFrom(record, child);
            _childOf.Remove(record);
        }
    }

    /// <summary>How the records of <paramref name="record"/>'s child fall apart without it: connected sets, the one with the oldest record first.</summary>
    public IReadOnlyList<IReadOnlyList<ulong>> ComponentsWithout(ulong record)
    {
        var components = new List<IReadOnlyList<ulong>>();
        if (!_childOf.TryGet(record, out var child))
        {
            return components;
        }

        var seen = new HashSet<ulong> { record };
        foreach (var start in RecordsOf(child))
        {
            if (seen.Add(start))
            {
                components.Add(ConnectedTo(start, seen));
            }
        }

        return components;
    }

    private List<ulong> ConnectedTo(ulong start, HashSet<ulong> seen)
    {
        var component = new List<ulong> { start };
        for (var i = 0; i < component.Count; i++)
        {
            foreach (var other in LinksOf(component[i]).Keys)
            {
                if (seen.Add(other))
                {
                    component.Add(other);
                }
            }
        }

        component.Sort();
        return component;
    }

    private void TakeFrom(ulong record, ulong child)
    {
        var left = _recordsOf.GetOr(child, ImmutableSortedSet<ulong>.Empty).Remove(record);
        if (left.IsEmpty)
        {
            _recordsOf.Remove(child);
        }
        else
        {
            _recordsOf.Set(child, left);
        }
    }
}
