using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Subjects;

namespace InfoShareHub.Matching.Comparing;

/// <summary>Two people compared field by field: the levels reached, and which names agreed, for their frequency. Symmetric.</summary>
internal readonly struct PairComparison
{
    private PairComparison(PairLevels levels, NamePair a, NamePair b) => (Levels, NamesA, NamesB) = (levels, a, b);

    public PairLevels Levels { get; }

    /// <summary>The first person's name or alias that agreed best.</summary>
    public NamePair NamesA { get; }

    /// <summary>The second person's name or alias that agreed best.</summary>
    public NamePair NamesB { get; }

    public static PairComparison Of(Person a, Person b)
    {
        var levels = default(PairLevels);
        var (namesA, namesB) = CompareNames(a, b, ref levels);
        levels.Set(MatchField.BirthDate, BirthDateComparison.Compare(a, b));
        levels.Set(MatchField.MiddleNames, CompareMiddles(a, b, levels));
        levels.Set(MatchField.Sex, a.Sex == Sex.Unknown || b.Sex == Sex.Unknown ? PairLevels.Missing : Overlap(a.Sex == b.Sex));
        levels.Set(MatchField.Address, AddressComparison.Compare(a.Places, b.Places));
        levels.Set(MatchField.NhsNumber, a.Nhs == 0 || b.Nhs == 0 ? PairLevels.Missing : Overlap(a.Nhs == b.Nhs));
        levels.Set(MatchField.Upn, CompareUpn(a, b));
        levels.Set(MatchField.Phone, a.Phones.Length == 0 || b.Phones.Length == 0 ? PairLevels.Missing : Overlap(a.Phones.AsSpan().ContainsAny(b.Phones)));
        return new PairComparison(levels, namesA, namesB);
    }

    private static int Overlap(bool isSame) => (int)(isSame ? OverlapLevel.Same : OverlapLevel.Different);

    private static int CompareUpn(Person a, Person b)
    {
        if (a.Upn == 0 || b.Upn == 0 || (a.Upn != b.Upn && (a.IsUpnTemporary || b.IsUpnTemporary)))
            return PairLevels.Missing;
        return Overlap(a.Upn == b.Upn);
    }

    // Where a given name has already been found among the middle names, the middle names have been used up.
    private static int CompareMiddles(Person a, Person b, PairLevels levels) =>
        a.Middles.Length == 0 || b.Middles.Length == 0 || levels.Given == GivenNameLevel.Middle
            ? PairLevels.Missing
            : (int)NameComparison.CompareMiddles(a.Middles, b.Middles);

    private static (NamePair A, NamePair B) CompareNames(Person a, Person b, ref PairLevels levels)
    {
        CompareOne(a.Names[0], b.Names[0], a, b, ref levels);
        var best = (A: a.Names[0], B: b.Names[0]);
        if (a.Names.Length == 1 && b.Names.Length == 1)
            return best;

        for (var i = 0; i < a.Names.Length; i++)
        {
            for (var j = i == 0 ? 1 : 0; j < b.Names.Length; j++)
            {
                var trial = default(PairLevels);
                CompareOne(a.Names[i], b.Names[j], a, b, ref trial);
                if (!IsCloser(trial, a.Names[i], b.Names[j], levels, best.A, best.B))
                    continue;
                levels.Set(MatchField.GivenName, trial.Of(MatchField.GivenName));
                levels.Set(MatchField.FamilyName, trial.Of(MatchField.FamilyName));
                best = (a.Names[i], b.Names[j]);
            }
        }

        return best;
    }

    // Ties are broken by what both sides share, never by who comes first, so that the result is symmetric.
    private static bool IsCloser(PairLevels trial, NamePair a, NamePair b, PairLevels best, NamePair bestA, NamePair bestB)
    {
        var (distance, bestDistance) = (Distance(trial), Distance(best));
        if (distance != bestDistance)
            return distance < bestDistance;
        if (trial.Given != best.Given)
            return trial.Given < best.Given;
        return string.CompareOrdinal(UnorderedKey(a, b), UnorderedKey(bestA, bestB)) < 0;
    }

    private static string UnorderedKey(NamePair a, NamePair b)
    {
        string one = $"{a.Given?.Folded} {a.Family?.Folded}", other = $"{b.Given?.Folded} {b.Family?.Folded}";
        return string.CompareOrdinal(one, other) < 0 ? $"{one}|{other}" : $"{other}|{one}";
    }

    // How far two names are apart as a whole; a missing part counts as half way, so that an alias without a family name does not beat a full one.
    private static int Distance(PairLevels levels) =>
        (levels.Given is { } given ? (int)given * 2 : 9) + (levels.Family is { } family ? (int)family * 3 : 9);

    private static void CompareOne(NamePair one, NamePair other, Person a, Person b, ref PairLevels levels)
    {
        var given = one.Given is { } givenA && other.Given is { } givenB ? (int)NameComparison.CompareGiven(givenA, givenB) : PairLevels.Missing;
        var family = one.Family is { } familyA && other.Family is { } familyB ? (int)NameComparison.CompareFamily(familyA, familyB) : PairLevels.Missing;
        if (given > (int)GivenNameLevel.Part)
        {
            if (IsSwapped(one, other))
                (given, family) = ((int)GivenNameLevel.Swapped, (int)FamilyNameLevel.Swapped);
            else if (NameComparison.IsMiddle(one.Given!, b.Middles) || NameComparison.IsMiddle(other.Given!, a.Middles))
                given = (int)GivenNameLevel.Middle;
        }

        levels.Set(MatchField.GivenName, given);
        levels.Set(MatchField.FamilyName, family);
    }

    private static bool IsSwapped(NamePair one, NamePair other) =>
        one.Family is { } familyA && other.Family is { } familyB
        && NameComparison.IsSameWord(one.Given!, familyB) && NameComparison.IsSameWord(other.Given!, familyA);
}
