using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Ledger.State;

/// <summary>A dictionary of immutable values whose changes can be taken back.</summary>
internal sealed class JournaledMap<TKey, TValue>
    where TKey : notnull
    where TValue : notnull
{
    private readonly Dictionary<TKey, TValue> _values;
    private readonly UndoLog _undo;

    public JournaledMap(UndoLog undo, IEqualityComparer<TKey>? comparer = null)
    {
        _undo = undo;
        _values = new Dictionary<TKey, TValue>(comparer);
    }

    public int Count => _values.Count;

    public IReadOnlyDictionary<TKey, TValue> Values => _values;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(key, out value);

    public TValue GetOr(TKey key, TValue absent) => _values.TryGetValue(key, out var value) ? value : absent;

    public void Set(TKey key, TValue value)
    {
        if (_values.TryGetValue(key, out var before))
        {
            _undo.Push(() => _values[key] = before);
        }
        else
        {
            _undo.Push(() => _values.Remove(key));
        }

        _values[key] = value;
    }

    public void Remove(TKey key)
    {
        if (_values.Remove(key, out var before))
        {
            _undo.Push(() => _values[key] = before);
        }
    }
}
