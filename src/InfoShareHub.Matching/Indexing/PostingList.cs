namespace InfoShareHub.Matching.Indexing;

/// <summary>The slots of the records that share a key, in no particular order.</summary>
internal sealed class PostingList
{
    private int[] _slots = new int[4];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    /// <summary>Above the cap: its records are also posted under narrower keys, and questions use those.</summary>
    public bool IsSplit { get; set; }

    public void Add(int slot)
    {
        if (Count == _slots.Length)
            Array.Resize(ref _slots, Count * 2);
        _slots[Count++] = slot;
    }

    public bool Remove(int slot)
    {
        var at = Slots.IndexOf(slot);
        if (at < 0)
            return false;
        _slots[at] = _slots[--Count];
        if (_slots.Length > 16 && Count < _slots.Length / 4)
            Array.Resize(ref _slots, _slots.Length / 2);
        return true;
    }
}
