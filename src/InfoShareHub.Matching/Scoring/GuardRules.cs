using InfoShareHub.Matching.Comparing;
using InfoShareHub.Matching.Names;
using InfoShareHub.Matching.Subjects;

namespace InfoShareHub.Matching.Scoring;

/// <summary>The guards, one method each, in the order of docs/matching.md. What they say beats any score.</summary>
internal static class GuardRules
{
    // A spelling that so many records have is a name of its own, not a slip of the pen.
    private const int EstablishedCount = 6;

    /// <summary>Every guard that fires for a pair.</summary>
    public static GuardSet Of(Person a, Person b, in PairComparison pair)
    {
        var guards = GuardSet.None;
        if (IsIdentifierConflict(pair.Levels))
            guards |= GuardSet.IdentifierConflict;
        if (IsIdentifierShared(pair.Levels))
            guards |= GuardSet.IdentifierShared;
        if (LooksLikeTwins(pair))
            guards |= GuardSet.Twin;
        if (LooksLikeSiblings(pair))
            guards |= GuardSet.Sibling;
        if (IsGivenNameUnknown(a, b))
            guards |= GuardSet.NoGivenName;
        if (IsBirthDateUnknown(pair.Levels))
            guards |= GuardSet.NoBirthDate;
        return guards;
    }

    /// <summary>The band that is left of one after the guards.</summary>
    public static MatchBand Cap(MatchBand band, GuardSet guards, PairLevels levels)
    {
        if (guards == GuardSet.None)
            return band;
        if (guards.HasFlag(GuardSet.IdentifierConflict))
            return MatchBand.None;
        if (guards.HasFlag(GuardSet.IdentifierShared))
            return MatchBand.Possible;
        if (guards.HasFlag(GuardSet.Sibling) && levels.Given >= GivenNameLevel.Remote && levels.BirthDate == BirthDateLevel.Different)
            return MatchBand.None;
        return band > MatchBand.Possible ? MatchBand.Possible : band;
    }

    private static bool IsIdentifierConflict(PairLevels levels) =>
        levels.Overlap(MatchField.NhsNumber) == OverlapLevel.Different || levels.Overlap(MatchField.Upn) == OverlapLevel.Different;

    private static bool IsIdentifierShared(PairLevels levels) =>
        AgreesOnIdentifier(levels) && IsOtherGivenName(levels) && levels.BirthDate is BirthDateLevel.Different or BirthDateLevel.TwoPartsDiffer;

    private static bool LooksLikeTwins(in PairComparison pair) =>
        pair.Levels.BirthDate is BirthDateLevel.Exact or BirthDateLevel.FirstOfJanuary or BirthDateLevel.DayMonthSwapped
        && SharesHousehold(pair.Levels) && MayBeTwoChildren(pair);

    private static bool LooksLikeSiblings(in PairComparison pair) =>
        pair.Levels.BirthDate is BirthDateLevel.OnePartDiffers or BirthDateLevel.YearOff or BirthDateLevel.TwoPartsDiffer or BirthDateLevel.Different
            or BirthDateLevel.YearAndMonth or BirthDateLevel.YearOnly
        && SharesHousehold(pair.Levels) && MayBeTwoChildren(pair);

    private static bool IsGivenNameUnknown(Person a, Person b) => IsGivenNameUnknown(a) || IsGivenNameUnknown(b);

    private static bool IsGivenNameUnknown(Person person) => Array.TrueForAll(person.Names, name => name.Given is null);

    private static bool IsBirthDateUnknown(PairLevels levels) => levels.BirthDate is null && !AgreesOnIdentifier(levels);

    private static bool AgreesOnIdentifier(PairLevels levels) =>
        levels.Overlap(MatchField.NhsNumber) == OverlapLevel.Same || levels.Overlap(MatchField.Upn) == OverlapLevel.Same;

    private static bool IsOtherGivenName(PairLevels levels) => levels.Given is GivenNameLevel.Remote or GivenNameLevel.Different;

    private static bool SharesHousehold(PairLevels levels) =>
        levels.Family <= FamilyNameLevel.Similar || levels.Address <= AddressLevel.Postcode || levels.Overlap(MatchField.Phone) == OverlapLevel.Same;

    // Brothers are called Hayden and Jayden; Hayden is also a slip for Haydn. Two established names are two children, anything else may be one.
    private static bool MayBeTwoChildren(in PairComparison pair) => pair.Levels.Given switch
    {
        GivenNameLevel.Remote or GivenNameLevel.Different => true,
        GivenNameLevel.Spelling or GivenNameLevel.Similar =>
            !NameComparison.IsOneRomanisation(pair.NamesA.Given!, pair.NamesB.Given!) && IsEstablished(pair.NamesA.Given!) && IsEstablished(pair.NamesB.Given!),
        _ => false,
    };

    private static bool IsEstablished(Name name) => name.GivenCount >= EstablishedCount || CommonNames.IsGiven(name);
}
