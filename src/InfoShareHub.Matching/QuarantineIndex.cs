using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Indexing;
using InfoShareHub.Matching.Scoring;

namespace InfoShareHub.Matching;

/// <summary>
/// The specially protected, arranged so that somebody who may be one of them is noticed. Apart from <see cref="MatchIndex"/>: who is in here is found by nobody, and counts in no
/// name frequency, prior or key count there. Names and the prior are weighed as the population's, since a few protected children say nothing of how common a name is.
/// One owner: every member MUST be called by one thread at a time.
/// </summary>
/// <param name="population">Everybody else.</param>
public sealed class QuarantineIndex(MatchIndex population)
{
    private readonly CandidateFinder _finder = new(MatchIndex.ListCap, MatchIndex.QuestionCap);
    private readonly Dictionary<ulong, int> _slots = [];
    private readonly List<ulong> _recordNumbers = [];
    private readonly List<int> _candidates = [];

    /// <summary>Records in the index.</summary>
    public int Count => _slots.Count;

    /// <summary>Adds a protected record.</summary>
    /// <exception cref="ArgumentException">The number is in the index already: remove the older version first.</exception>
    public void Add(ulong recordNumber, SubjectIdentity subject)
    {
        if (_slots.ContainsKey(recordNumber))
            throw new ArgumentException($"record `{recordNumber}` is in the quarantine already", nameof(recordNumber));
        var slot = _finder.Add(population.Read(subject));
        _slots.Add(recordNumber, slot);
        if (slot == _recordNumbers.Count)
            _recordNumbers.Add(recordNumber);
        else
            _recordNumbers[slot] = recordNumber;
    }

    /// <summary>Takes a record out, as if it had never been there.</summary>
    /// <exception cref="ArgumentException">The number is not in the index.</exception>
    public void Remove(ulong recordNumber)
    {
        if (!_slots.Remove(recordNumber, out var slot))
            throw new ArgumentException($"record `{recordNumber}` is not in the quarantine", nameof(recordNumber));
        _finder.Remove(slot);
    }

    /// <summary>The protected records that the subject may be: those in the review band or above, likeliest first.</summary>
    public IReadOnlyList<ScoredMatch> FindMatches(SubjectIdentity subject)
    {
        var person = population.Read(subject);
        _finder.Find(person, _candidates);
        return
        [
            .. _candidates.Select(slot => (Slot: slot, Score: Scorer.Score(population.Model, person, _finder[slot], population.Count)))
                .Where(found => found.Score.Band != MatchBand.None)
                .OrderByDescending(found => found.Score.Total).ThenBy(found => _recordNumbers[found.Slot])
                .Select(found => new ScoredMatch(_recordNumbers[found.Slot], ScoreExplanation.Explain(found.Score))),
        ];
    }
}
