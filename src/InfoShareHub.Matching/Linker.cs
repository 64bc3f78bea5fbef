namespace InfoShareHub.Matching;

/// <summary>
/// Decides what a record joins, record by record: a child is a set of records connected by links. Prevents the mistake of joining two children
/// because one vague record resembles both.
/// </summary>
public static class Linker
{
    /// <summary>
    /// Plans the links of a record. It joins every child that it matches automatically, if it may be in that child, and if those children may be one; else it
    /// joins none of them and all go to review. Pure: the same arguments, the same plan.
    /// </summary>
    /// <param name="matches">From <see cref="MatchIndex.FindMatches"/>, best first.</param>
    /// <param name="childOf">The child of a record number.</param>
    /// <param name="mustStayOut">Whether the record must stay out of a child: a recorded "never the same", a seal, or
    /// <see cref="MatchIndex.MustStayApart(Concerns.Identity.SubjectIdentity, IReadOnlyCollection{ulong})"/>.</param>
    /// <param name="mustStayApart">Whether two children must never be one, likewise. Symmetric.</param>
    public static LinkPlan Plan(
        IReadOnlyList<ScoredMatch> matches, Func<ulong, ulong> childOf, Func<ulong, bool> mustStayOut, Func<ulong, ulong, bool> mustStayApart)
    {
        var automatic = matches.Where(match => match.Score.Band == MatchBand.Automatic).ToList();
        var possible = matches.Where(match => match.Score.Band == MatchBand.Possible).ToList();
        if (automatic.Count == 0)
            return new LinkPlan(null, [], possible, []);

        var children = automatic.Select(match => childOf(match.RecordNumber)).Distinct().ToList();
        var open = children.Where(child => !mustStayOut(child)).ToList();
        if (open.Count == 0 || !MayBeOne(open, mustStayApart))
            return new LinkPlan(null, [], [.. automatic, .. possible], []);

        var links = automatic.Where(match => open.Contains(childOf(match.RecordNumber))).ToList();
        List<ScoredMatch> held = [.. automatic.Except(links), .. possible.Where(match => !open.Contains(childOf(match.RecordNumber)))];
        return new LinkPlan(open[0], links, held, open[1..]);
    }

    private static bool MayBeOne(List<ulong> children, Func<ulong, ulong, bool> mustStayApart)
    {
        for (var i = 0; i < children.Count; i++)
            for (var j = i + 1; j < children.Count; j++)
                if (mustStayApart(children[i], children[j]))
                    return false;
        return true;
    }
}
