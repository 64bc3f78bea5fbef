using System.Runtime.InteropServices;

namespace InfoShareHub.Ledger.State;

/// <summary>Lists by key that never shrink, and whose changes can be taken back.</summary>
internal sealed class JournaledLists<TKey, TItem>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<TItem>> _lists = [];
    private readonly UndoLog _undo;

    public JournaledLists(UndoLog undo)
    {
        _undo = undo;
    }

    public int CountOf(TKey key) => _lists.TryGetValue(key, out var list) ? list.Count : 0;

    public ReadOnlySpan<TItem> Of(TKey key) => _lists.TryGetValue(key, out var list) ? CollectionsMarshal.AsSpan(list) : [];

    public void Append(TKey key, TItem item)
    {
        if (!_lists.TryGetValue(key, out var list))
        {
            list = [];
            _lists.Add(key, list);
        }

        list.Add(item);
        _undo.Push(() => list.RemoveAt(list.Count - 1));
    }

    /// <summary>Puts another item at a place that has one.</summary>
    public void Replace(TKey key, int place, TItem item)
    {
        var list = _lists[key];
        var before = list[place];
        list[place] = item;
        _undo.Push(() => list[place] = before);
    }
}
