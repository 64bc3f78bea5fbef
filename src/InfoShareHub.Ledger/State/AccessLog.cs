using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.State;

/// <summary>
/// Which entries told somebody something about a child, or refused to: the index behind "who saw". And which classes each agency has been shown of each
/// child, so that asking class by class gets no more than asking at once.
/// </summary>
internal sealed class AccessLog
{
    private readonly JournaledLists<ulong, ulong> _entries;
    private readonly JournaledMap<(string Agency, ulong Child), ClassSet> _viewed;

    public AccessLog(UndoLog undo)
    {
        _entries = new JournaledLists<ulong, ulong>(undo);
        _viewed = new JournaledMap<(string, ulong), ClassSet>(undo);
    }

    public void Apply(AppliedEntry entry)
    {
        foreach (var access in entry.Event.Accesses)
        {
            // A description that fitted nobody: there is no child whose history it belongs to.
            if (access.Child == 0)
            {
                continue;
            }

            var known = _entries.Of(access.Child);
            if (known.IsEmpty || known[^1] != entry.Index)
            {
                _entries.Append(access.Child, entry.Index);
            }

            if (access.Level > V1.DisclosureLevel.D0)
            {
                var key = (entry.Envelope.Agency, access.Child);
                _viewed.Set(key, _viewed.GetOr(key, default).With((DataClass)(int)access.DataClass));
            }
        }
    }

    /// <summary>Classes that an agency has been shown of a child, under any number the child has had.</summary>
    public ClassSet ViewedBy(string agency, IEnumerable<ulong> children)
    {
        var viewed = default(ClassSet);
        foreach (var child in children)
        {
            viewed = viewed.Union(_viewed.GetOr((agency, child), default));
        }

        return viewed;
    }

    /// <summary>Entry indexes of all these children, in order, each once.</summary>
    public IReadOnlyList<ulong> Of(IEnumerable<ulong> children)
    {
        var indexes = new SortedSet<ulong>();
        foreach (var child in children)
        {
            foreach (var index in _entries.Of(child))
            {
                indexes.Add(index);
            }
        }

        return [.. indexes];
    }
}
