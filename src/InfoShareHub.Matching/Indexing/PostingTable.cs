using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InfoShareHub.Matching.Indexing;

/// <summary>
/// Posting lists by key. Most lists hold one record; those are kept in the table itself. Owned by one thread.
/// </summary>
internal sealed class PostingTable
{
    // A value of 0 or more is the one record's slot; a negative one is the complement of a place in _lists.
    private readonly Dictionary<ulong, int> _byKey = [];
    private readonly List<PostingList?> _lists = [];
    private readonly Stack<int> _freeLists = new();

    /// <summary>Keys that have a record.</summary>
    public int KeyCount => _byKey.Count;

    /// <summary>Postings in all lists.</summary>
    public long PostingCount { get; private set; }

    /// <summary>The list of a key, or nothing; a single record comes back as the slot.</summary>
    public PostingList? Find(ulong key, out int singleSlot)
    {
        singleSlot = -1;
        if (!_byKey.TryGetValue(key, out var value))
            return null;
        if (value < 0)
            return _lists[~value];
        singleSlot = value;
        return null;
    }

    /// <summary>Posts a record; answers the list if there is one now.</summary>
    public PostingList? Add(ulong key, int slot)
    {
        PostingCount++;
        ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key, out var isKnown);
        if (!isKnown)
        {
            value = slot;
            return null;
        }

        if (value >= 0)
        {
            var list = new PostingList();
            list.Add(value);
            value = ~Place(list);
        }

        var found = _lists[~value]!;
        found.Add(slot);
        return found;
    }

    /// <summary>Takes back a posting, which MUST be there; answers the list if there still is one.</summary>
    public PostingList? Remove(ulong key, int slot)
    {
        PostingCount--;
        ref var value = ref CollectionsMarshal.GetValueRefOrNullRef(_byKey, key);
        if (value >= 0)
        {
            _byKey.Remove(key);
            return null;
        }

        var list = _lists[~value]!;
        var wasThere = list.Remove(slot);
        Debug.Assert(wasThere, "a record is removed from the lists it was added to");
        if (list.Count > 1)
            return list;
        _lists[~value] = null;
        _freeLists.Push(~value);
        value = list.Slots[0];
        return null;
    }

    private int Place(PostingList list)
    {
        if (_freeLists.TryPop(out var at))
        {
            _lists[at] = list;
            return at;
        }

        _lists.Add(list);
        return _lists.Count - 1;
    }
}
