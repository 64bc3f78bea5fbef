using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.State;
using InfoShareHub.Matching;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>Asks the linker on the state as it is, and writes its plan in the words of an entry.</summary>
internal static class LinkPlanning
{
    private const int MaxMatches = 50;

    /// <summary>What a subject joins.</summary>
    /// <param name="state">Where to look.</param>
    /// <param name="subject">Who.</param>
    /// <param name="self">The subject's own record, if it is in the index already.</param>
    /// <param name="moved">Records that this very change takes to another child.</param>
    public static LinkOutcome Plan(HubState state, SubjectIdentity subject, ulong? self, IReadOnlyCollection<RecordMoved> moved)
    {
        var index = state.Records.Index;
        var matches = index.FindMatches(subject, self, MaxMatches);
        if (matches.Count == 0)
        {
            return new LinkOutcome(Child: null, [], [], []);
        }

        var movedTo = moved.ToDictionary(move => move.RecordNumber, move => move.Child);
        ulong ChildOf(ulong record) => movedTo.TryGetValue(record, out var child) ? child : state.Records.Children.ChildOf(record) ?? 0;
        List<ulong> RecordsOf(ulong child)
        {
            var staying = state.Records.Children.RecordsOf(child).Where(record => record != self && !movedTo.ContainsKey(record));
            return [.. staying, .. movedTo.Where(move => move.Value == child).Select(move => move.Key)];
        }

        var plan = Linker.Plan(
            matches,
            ChildOf,
            child => index.MustStayApart(subject, RecordsOf(child)),
            (one, other) => index.MustStayApart(RecordsOf(one), RecordsOf(other)));
        return new LinkOutcome(
            plan.Child,
            [.. plan.Links.Select(match => ToLink(match, Band.Automatic))],
            [.. plan.Possible.Select(match => ToLink(match, Band.Possible))],
            plan.JoinedChildren);

        LinkMade ToLink(ScoredMatch match, Band band) => LinkMapping.ToLink(match, ChildOf(match.RecordNumber), band, index.Model.Id);
    }

    /// <summary>
    /// The protected records that a subject may be; none where it is surely, and at least as likely, somebody known, or where the seal-holder has said that it is not they.
    /// Always asked, so that the time taken tells nothing.
    /// </summary>
    public static IReadOnlyList<LinkMade> FindProtected(HubState state, SubjectIdentity subject, ulong record, LinkOutcome ordinary)
    {
        var likeliest = ordinary.Links.Select(link => link.Explanation.ScoreMillibits).DefaultIfEmpty(int.MinValue).Max();
        return
        [
            .. state.Records.Quarantine.Index.FindMatches(subject)
                .Where(match => match.Score.TotalMillibits > likeliest && !state.Records.Quarantine.IsCleared(record, match.RecordNumber))
                .Select(match => LinkMapping.ToLink(
                    match,
                    state.Records.Children.ChildOf(match.RecordNumber) ?? 0,
                    match.Score.Band == MatchBand.Automatic ? Band.Automatic : Band.Possible,
                    state.Records.Index.Model.Id)),
        ];
    }
}
