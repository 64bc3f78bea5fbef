using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Comparing;

/// <summary>Compares names. Every function is symmetric.</summary>
internal static class NameComparison
{
    private const double AlikeThreshold = 0.92;
    private const double RemoteThreshold = 0.82;

    /// <summary>Two given names by themselves: never <see cref="GivenNameLevel.Middle"/> or <see cref="GivenNameLevel.Swapped"/>.</summary>
    public static GivenNameLevel CompareGiven(Name a, Name b)
    {
        if (a.Is(b) || string.Equals(a.Folded, b.Folded, StringComparison.Ordinal))
            return GivenNameLevel.Exact;
        if (a.SharesGroupWith(b))
            return GivenNameLevel.Variant;
        if (IsOneSpelling(a, b))
            return GivenNameLevel.Spelling;
        if (IsPart(a, b) || IsPart(b, a))
            return GivenNameLevel.Part;
        if (a.Folded.Length == 1 || b.Folded.Length == 1)
            return a.Folded[0] == b.Folded[0] ? GivenNameLevel.Initial : GivenNameLevel.Different;
        if (IsSlipInOtherSpelling(a, b))
            return GivenNameLevel.Similar;
        return StringLikeness.JaroWinkler(a.Folded, b.Folded) switch
        {
            >= AlikeThreshold => GivenNameLevel.Similar,
            >= RemoteThreshold => GivenNameLevel.Remote,
            _ => GivenNameLevel.Different,
        };
    }

    /// <summary>Two family names by themselves: never <see cref="FamilyNameLevel.Swapped"/>.</summary>
    public static FamilyNameLevel CompareFamily(Name a, Name b)
    {
        if (a.Is(b) || string.Equals(a.Folded, b.Folded, StringComparison.Ordinal))
            return FamilyNameLevel.Exact;
        if (a.SharesFamilyGroupWith(b) || FamilyNameStem.AreForms(a.Folded, b.Folded))
            return FamilyNameLevel.Form;
        if (SharesPart(a, b))
            return FamilyNameLevel.Part;
        if (IsOneSpelling(a, b))
            return FamilyNameLevel.Spelling;
        return IsSlipInOtherSpelling(a, b) || StringLikeness.JaroWinkler(a.Folded, b.Folded) >= AlikeThreshold ? FamilyNameLevel.Similar : FamilyNameLevel.Different;
    }

    /// <summary>Whether one name stands where the other belongs: the same name, a form of it, or one slip away.</summary>
    public static bool IsSameWord(Name a, Name b) => a.Is(b) || a.SharesGroupWith(b) || IsOneSpelling(a, b) || FamilyNameStem.AreForms(a.Folded, b.Folded);

    /// <summary>Whether a given name of one person is a middle name of the other.</summary>
    public static bool IsMiddle(Name given, Name[] middles)
    {
        foreach (var middle in middles)
            if (given.Is(middle) || given.SharesGroupWith(middle) || IsOneSpelling(given, middle))
                return true;
        return false;
    }

    /// <summary>How two people's middle names agree; both MUST have some.</summary>
    public static OverlapLevel CompareMiddles(Name[] a, Name[] b)
    {
        var best = OverlapLevel.Different;
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                if (one.Is(other) || one.SharesGroupWith(other) || IsOneSpelling(one, other))
                    return OverlapLevel.Same;
                if ((one.Folded.Length == 1 || other.Folded.Length == 1) && one.Folded[0] == other.Folded[0])
                    best = OverlapLevel.Initial;
            }
        }

        return best;
    }

    /// <summary>One romanisation of the same sounds, or one slip of the keyboard in a name long enough for it to be one.</summary>
    public static bool IsOneSpelling(Name a, Name b)
    {
        if (a.Folded.Length < 2 || b.Folded.Length < 2)
            return false;
        if (string.Equals(a.Spelling, b.Spelling, StringComparison.Ordinal) && a.Spelling.Length >= 3)
            return true;
        return Math.Max(a.Folded.Length, b.Folded.Length) >= 4 && StringLikeness.IsOneSlip(a.Folded, b.Folded);
    }

    /// <summary>One romanisation of the same sounds, in a name long enough that it is no coincidence as Mia and Maya are.</summary>
    public static bool IsOneRomanisation(Name a, Name b) => a.Spelling.Length >= 5 && string.Equals(a.Spelling, b.Spelling, StringComparison.Ordinal);

    // Zaynab and Zainb: another romanisation, and a slip in it that leaves the consonants. Samuel and Samuela are two names.
    private static bool IsSlipInOtherSpelling(Name a, Name b) =>
        a.Sound == b.Sound && Math.Min(a.Spelling.Length, b.Spelling.Length) >= 4 && StringLikeness.IsOneSlip(a.Spelling, b.Spelling);

    private static bool IsPart(Name whole, Name part) => IsMiddle(part, whole.Parts);

    private static bool SharesPart(Name a, Name b)
    {
        if (a.Parts.Length == 0 && b.Parts.Length == 0)
            return false;
        foreach (var one in a.PartsOrSelf)
            foreach (var other in b.PartsOrSelf)
                if (one.Is(other) || (one.Folded.Length >= 4 && IsOneSpelling(one, other)))
                    return true;
        return false;
    }
}
