using InfoShareHub.Matching.Subjects;

namespace InfoShareHub.Matching.Indexing;

/// <summary>
/// Posts people under their keys and finds those that share one. A list above the cap is never cut: its records are posted again under the same key
/// narrowed by birth date, postcode sector or sound of the first name, and a question looks into those that it can narrow by. When a list falls to the cap
/// again the narrower postings are taken back, so the state depends only on who is in the index. Owned by one thread.
/// </summary>
/// <param name="cap">The longest list that is looked through.</param>
/// <param name="questionCap">The most candidates of one question; further lists are skipped whole and counted.</param>
internal sealed class CandidateFinder(int cap, int questionCap)
{
    private readonly PostingTable _postings = new();
    private readonly List<Person?> _people = [];
    private readonly Stack<int> _freeSlots = new();
    private readonly HashSet<ulong> _keys = [];
    private readonly List<ulong> _narrower = [];
    private uint[] _seen = [];
    private uint _question;

    public int KeyCount => _postings.KeyCount;

    public long PostingCount => _postings.PostingCount;

    public int SplitLists { get; private set; }

    public long NarrowedLookups { get; private set; }

    public long SkippedLookups { get; private set; }

    public Person this[int slot] => _people[slot]!;

    /// <summary>Adds a person and answers the slot.</summary>
    public int Add(Person person)
    {
        if (!_freeSlots.TryPop(out var slot))
        {
            slot = _people.Count;
            _people.Add(null);
            if (_seen.Length < _people.Count)
                Array.Resize(ref _seen, Math.Max(1024, _seen.Length * 2));
        }

        _people[slot] = person;
        _seen[slot] = 0;
        _keys.Clear();
        PersonKeys.CollectKept(person, _keys);
        foreach (var key in _keys)
            Post(key, slot, person);
        return slot;
    }

    /// <summary>Removes the person of a slot.</summary>
    public void Remove(int slot)
    {
        var person = this[slot];
        _keys.Clear();
        PersonKeys.CollectKept(person, _keys);
        foreach (var key in _keys)
            Unpost(key, slot, person);
        _people[slot] = null;
        _freeSlots.Push(slot);
    }

    /// <summary>Collects the slots of everybody who shares a key, each once.</summary>
    public void Find(Person person, List<int> candidates)
    {
        candidates.Clear();
        if (++_question == 0)
        {
            Array.Clear(_seen);
            _question = 1;
        }

        _keys.Clear();
        PersonKeys.CollectAsked(person, _keys);
        foreach (var key in _keys)
        {
            var list = _postings.Find(key, out var single);
            if (single >= 0)
                Take(single, candidates);
            else if (list is { IsSplit: true })
                FindNarrower(key, person, candidates);
            else if (list is not null && !TryTake(list, candidates))
                SkippedLookups++;
        }
    }

    private void FindNarrower(ulong key, Person person, List<int> candidates)
    {
        NarrowedLookups++;
        CollectNarrower(key, person);
        var isSkipped = _narrower.Count == 0;
        foreach (var narrow in _narrower)
        {
            var list = _postings.Find(narrow, out var single);
            if (single >= 0)
                Take(single, candidates);
            else if (list is not null)
                isSkipped |= list.Count > cap || !TryTake(list, candidates);
        }

        if (isSkipped)
            SkippedLookups++;
    }

    private bool TryTake(PostingList list, List<int> candidates)
    {
        if (candidates.Count + list.Count > questionCap)
            return false;
        foreach (var slot in list.Slots)
            Take(slot, candidates);
        return true;
    }

    private void Take(int slot, List<int> candidates)
    {
        if (_seen[slot] == _question)
            return;
        _seen[slot] = _question;
        candidates.Add(slot);
    }

    private void Post(ulong key, int slot, Person person)
    {
        var list = _postings.Add(key, slot);
        if (list is null)
            return;
        if (list.IsSplit)
        {
            PostNarrower(key, slot, person);
        }
        else if (list.Count > cap)
        {
            list.IsSplit = true;
            SplitLists++;
            foreach (var member in list.Slots)
                PostNarrower(key, member, this[member]);
        }
    }

    private void Unpost(ulong key, int slot, Person person)
    {
        var list = _postings.Remove(key, slot);
        if (list is not { IsSplit: true })
            return;
        UnpostNarrower(key, slot, person);
        if (list.Count > cap)
            return;
        list.IsSplit = false;
        SplitLists--;
        foreach (var member in list.Slots)
            UnpostNarrower(key, member, this[member]);
    }

    private void PostNarrower(ulong key, int slot, Person person)
    {
        CollectNarrower(key, person);
        foreach (var narrow in _narrower)
            _postings.Add(narrow, slot);
    }

    private void UnpostNarrower(ulong key, int slot, Person person)
    {
        CollectNarrower(key, person);
        foreach (var narrow in _narrower)
            _postings.Remove(narrow, slot);
    }

    private void CollectNarrower(ulong key, Person person)
    {
        _narrower.Clear();
        if (PersonKeys.DateOf(person) is > 0 and var date)
            AddNarrower(MatchKey.Within(key, 1, date));
        foreach (var place in person.Places)
            if (place.HasPostcode)
                AddNarrower(MatchKey.Within(key, 2, place.Sector));
        foreach (var pair in person.Names)
            if (pair.Given is { } given)
                AddNarrower(MatchKey.Within(key, 3, given.Sound));
    }

    private void AddNarrower(ulong key)
    {
        if (!_narrower.Contains(key))
            _narrower.Add(key);
    }
}
