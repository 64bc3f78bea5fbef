using System.Diagnostics;
using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Matching.Tests.Evaluation;

/// <summary>Links records one by one, as the hub does, and keeps who became whose child.</summary>
internal sealed class LiveLinking(MatchModel model)
{
    private readonly Dictionary<ulong, ulong> _childOf = [];
    private readonly Dictionary<ulong, List<ulong>> _recordsOf = [];
    private readonly List<long> _ticks = [];

    public MatchIndex Index { get; } = new(model);

    /// <summary>Pairs of a new record and a record that a screener would have to look at.</summary>
    public List<(ulong New, ScoredMatch Match)> Possible { get; } = [];

    /// <summary>Records for which a screener would have been asked anything.</summary>
    public int RecordsWithPossible { get; private set; }

    public IReadOnlyDictionary<ulong, ulong> ChildOf => _childOf;

    public IEnumerable<IReadOnlyList<ulong>> Children => _recordsOf.Values;

    /// <summary>Takes a record in as a child of its own, without looking.</summary>
    public void Keep(ulong number, SubjectIdentity subject)
    {
        Index.Add(number, subject);
        Join(number, new LinkPlan(null, [], [], []));
    }

    public void Take(ulong number, SubjectIdentity subject)
    {
        var begin = Stopwatch.GetTimestamp();
        var matches = Index.FindMatches(subject, exclude: null, limit: 50);
        var plan = Linker.Plan(
            matches,
            record => _childOf[record],
            child => Index.MustStayApart(subject, _recordsOf[child]),
            (one, other) => Index.MustStayApart(_recordsOf[one], _recordsOf[other]));
        Index.Add(number, subject);
        Join(number, plan);
        _ticks.Add(Stopwatch.GetTimestamp() - begin);

        foreach (var match in plan.Possible)
            Possible.Add((number, match));
        if (plan.Possible.Count > 0)
            RecordsWithPossible++;
    }

    public TimeSpan Percentile(double share) => Stopwatch.GetElapsedTime(0, _ticks.Order().ElementAt((int)(share * (_ticks.Count - 1))));

    private void Join(ulong number, LinkPlan plan)
    {
        var child = plan.Child ?? number;
        if (plan.Child is null)
            _recordsOf.Add(child, []);
        foreach (var joined in plan.JoinedChildren)
        {
            foreach (var record in _recordsOf[joined])
                _childOf[record] = child;
            _recordsOf[child].AddRange(_recordsOf[joined]);
            _recordsOf.Remove(joined);
        }

        _childOf[number] = child;
        _recordsOf[child].Add(number);
    }
}
