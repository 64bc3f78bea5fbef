using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Comparing;
using InfoShareHub.Matching.Indexing;
using InfoShareHub.Matching.Names;
using InfoShareHub.Matching.Scoring;
using InfoShareHub.Matching.Subjects;

namespace InfoShareHub.Matching;

/// <summary>
/// Everybody that the hub knows, arranged for finding. In memory; one owner: every member MUST be called by one thread at a time. Compares a question only
/// with records that share a key with it, never with all.
/// </summary>
/// <param name="model">The figures to weigh by.</param>
public sealed class MatchIndex(MatchModel model)
{
    /// <summary>The longest list of records of one key that is looked through; longer ones are narrowed, see <see cref="IndexCounts"/>.</summary>
    public const int ListCap = 600;

    /// <summary>The most records that one question is compared with. Only a made-up subject with many aliases comes near it; what is skipped is counted.</summary>
    public const int QuestionCap = 6000;

    // A pair that is a thousand times likelier to be two people than one speaks against one child as a twin does.
    private const int FarApartMillibits = 10_000;

    private readonly NameTable _names = new();
    private readonly CandidateFinder _finder = new(ListCap, QuestionCap);
    private readonly Dictionary<ulong, int> _slots = [];
    private readonly List<ulong> _recordNumbers = [];
    private readonly List<int> _candidates = [];
    private readonly List<(int Slot, PairScore Score)> _found = [];

    // The last person asked about: a record is asked about several times before it is added. Forgotten when names change.
    private (SubjectIdentity Subject, Person Person)? _asked;

    /// <summary>The figures that it weighs by.</summary>
    public MatchModel Model => model;

    /// <summary>Records in the index.</summary>
    public int Count => _slots.Count;

    /// <summary>How the index is doing.</summary>
    public IndexCounts Counts => new(
        Count, _names.Count, _finder.KeyCount, _finder.PostingCount, _finder.SplitLists, _finder.NarrowedLookups, _finder.SkippedLookups);

    /// <summary>Whether a record is in the index.</summary>
    public bool Contains(ulong recordNumber) => _slots.ContainsKey(recordNumber);

    /// <summary>Adds a record. From then on it is found, and counts in name frequencies and in the prior.</summary>
    /// <exception cref="ArgumentException">The number is in the index already: remove the older version first.</exception>
    public void Add(ulong recordNumber, SubjectIdentity subject)
    {
        if (_slots.ContainsKey(recordNumber))
            throw new ArgumentException($"record `{recordNumber}` is in the index already", nameof(recordNumber));
        _asked = null;
        var person = PersonReader.Read(subject, _names, isKept: true);
        CountNames(person, isAdding: true);
        var slot = _finder.Add(person);
        _slots.Add(recordNumber, slot);
        if (slot == _recordNumbers.Count)
            _recordNumbers.Add(recordNumber);
        else
            _recordNumbers[slot] = recordNumber;
    }

    /// <summary>Takes a record out. Exactly undoes <see cref="Add"/>: afterwards every answer is as if it had never been there.</summary>
    /// <exception cref="ArgumentException">The number is not in the index.</exception>
    public void Remove(ulong recordNumber)
    {
        if (!_slots.Remove(recordNumber, out var slot))
            throw new ArgumentException($"record `{recordNumber}` is not in the index", nameof(recordNumber));
        _asked = null;
        var person = _finder[slot];
        _finder.Remove(slot);
        CountNames(person, isAdding: false);
    }

    /// <summary>
    /// The records that may be the same child: those in the review band or above after the guards have spoken. Best band first, then by total, then by
    /// record number, so that the answer depends on nothing but who is in the index.
    /// </summary>
    /// <param name="subject">The person looked for.</param>
    /// <param name="exclude">A record to leave out, normally the subject's own; none if absent.</param>
    /// <param name="limit">The most matches to answer.</param>
    public IReadOnlyList<ScoredMatch> FindMatches(SubjectIdentity subject, ulong? exclude, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var person = Ask(subject);
        var excluded = exclude is { } number && _slots.TryGetValue(number, out var own) ? own : -1;
        _finder.Find(person, _candidates);
        _found.Clear();
        foreach (var slot in _candidates)
        {
            if (slot == excluded)
                continue;
            var score = Scorer.Score(model, person, _finder[slot], Count);
            if (score.Band != MatchBand.None)
                _found.Add((slot, score));
        }

        if (_found.Count == 0)
            return [];
        _found.Sort((a, b) => CompareBestFirst(a, b));
        var matches = new ScoredMatch[Math.Min(limit, _found.Count)];
        for (var i = 0; i < matches.Length; i++)
            matches[i] = new ScoredMatch(_recordNumbers[_found[i].Slot], ScoreExplanation.Explain(_found[i].Score));
        return matches;
    }

    /// <summary>How two records of the index compare. The same in either order.</summary>
    /// <exception cref="ArgumentException">One of them is not in the index.</exception>
    public MatchScore Score(ulong a, ulong b) => ScoreExplanation.Explain(Scorer.Score(model, PersonOf(a), PersonOf(b), Count));

    /// <summary>
    /// Whether a person must stay out of a child: an identifier differs from that of any of the child's records, or more of them look like a twin, a sibling
    /// or a stranger than match automatically with a full first name. A child known by two first names, as one of its records says, thus stays one. Records that are not in the index say nothing.
    /// </summary>
    public bool MustStayApart(SubjectIdentity subject, IReadOnlyCollection<ulong> records)
    {
        var person = Ask(subject);
        var balance = 0;
        return IsConflicting(person, records, ref balance) || balance < 0;
    }

    /// <summary>Whether two children must stay two because of their records, by the same rule over all pairs of them.</summary>
    public bool MustStayApart(IReadOnlyCollection<ulong> records, IReadOnlyCollection<ulong> others)
    {
        var balance = 0;
        foreach (var record in records)
            if (_slots.TryGetValue(record, out var slot) && IsConflicting(_finder[slot], others, ref balance))
                return true;
        return balance < 0;
    }

    /// <summary>The people that share a key with a record and have a lower slot; for training.</summary>
    internal void CollectEarlierCandidates(ulong recordNumber, List<ulong> candidates)
    {
        candidates.Clear();
        var slot = _slots[recordNumber];
        _finder.Find(_finder[slot], _candidates);
        foreach (var candidate in _candidates)
            if (candidate < slot)
                candidates.Add(_recordNumbers[candidate]);
    }

    internal Person PersonOf(ulong recordNumber) => _slots.TryGetValue(recordNumber, out var slot)
        ? _finder[slot]
        : throw new ArgumentException($"record `{recordNumber}` is not in the index", nameof(recordNumber));

    /// <summary>A person as the index's names make one, who is not taken in.</summary>
    internal Person Read(SubjectIdentity subject) => PersonReader.Read(subject, _names, isKept: false);

    private Person Ask(SubjectIdentity subject)
    {
        if (_asked is { } asked && ReferenceEquals(asked.Subject, subject))
            return asked.Person;
        var person = Read(subject);
        _asked = (subject, person);
        return person;
    }

    // "A. Smith" is no witness for Albert against Alfie.
    private static bool HasFullGivenName(PairLevels levels) => levels.Given <= GivenNameLevel.Swapped;

    // Counts automatic matches up and looks of twin or sibling down.
    private bool IsConflicting(Person person, IReadOnlyCollection<ulong> records, ref int balance)
    {
        foreach (var record in records)
        {
            if (!_slots.TryGetValue(record, out var slot))
                continue;
            var score = Scorer.Score(model, person, _finder[slot], Count);
            if (score.Guards.HasFlag(GuardSet.IdentifierConflict))
                return true;
            if ((score.Guards & (GuardSet.Twin | GuardSet.Sibling)) != GuardSet.None || score.Total < model.PossibleMillibits - FarApartMillibits)
                balance--;
            else if (score.Band == MatchBand.Automatic && HasFullGivenName(score.Levels))
                balance++;
        }

        return false;
    }

    private int CompareBestFirst((int Slot, PairScore Score) a, (int Slot, PairScore Score) b)
    {
        if (a.Score.Band != b.Score.Band)
            return b.Score.Band.CompareTo(a.Score.Band);
        return a.Score.Total != b.Score.Total
            ? b.Score.Total.CompareTo(a.Score.Total)
            : _recordNumbers[a.Slot].CompareTo(_recordNumbers[b.Slot]);
    }

    private void CountNames(Person person, bool isAdding)
    {
        // Aliases are kept but not counted: a name is as common as the people who go by it.
        foreach (var pair in person.Names)
        {
            CountName(pair.Given, isAdding);
            CountName(pair.Family, isAdding);
        }

        foreach (var middle in person.Middles)
            CountName(middle, isAdding);
        var step = isAdding ? 1 : -1;
        if (person.Given is { } given)
            given.GivenCount += step;
        if (person.Family is not { } family)
            return;
        family.FamilyCount += step;
        foreach (var part in family.Parts)
            part.FamilyCount += step;
    }

    private void CountName(Name? name, bool isAdding)
    {
        if (name is null)
            return;
        if (isAdding)
            NameTable.Keep(name);
        else
            _names.Release(name);
    }
}
