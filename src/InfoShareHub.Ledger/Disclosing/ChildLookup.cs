using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.State;
using InfoShareHub.Matching;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>The child that a question is about.</summary>
internal static class ChildLookup
{
    /// <summary>Children that a description may bring up. 3: one to answer about, and enough to see that it is not the only one.</summary>
    private const int MostDescribed = 3;

    // Several records of one child count as one; so more are fetched than are needed.
    private const int MatchesPerChild = 8;

    /// <summary>By an id or the asker's own record; null when there is no such child for this asker.</summary>
    public static ulong? Find(HubState state, AgencyId asker, ulong? named, SourceId? record)
    {
        if (record is { } recordId)
        {
            return state.Records.Find(asker, recordId) is { IsLive: true } own ? state.Records.Children.ChildOf(own.Number) : null;
        }

        return named is { } child && state.Records.Children.Exists(child) ? state.Records.Children.Survivor(child) : null;
    }

    /// <summary>
    /// Everyone whom a description surely fits, best first. One is the child; none, or more than one, is nobody: an asker must not learn which it was.
    /// </summary>
    public static IReadOnlyList<ulong> FindDescribed(HubState state, SubjectIdentity described)
    {
        var found = new List<ulong>(MostDescribed);
        foreach (var match in state.Records.Index.FindMatches(described, exclude: null, MostDescribed * MatchesPerChild))
        {
            if (match.Score.Band == MatchBand.Automatic
                && state.Records.Children.ChildOf(match.RecordNumber) is { } child
                && !found.Contains(child)
                && found.Count < MostDescribed)
            {
                found.Add(child);
            }
        }

        return found;
    }
}
