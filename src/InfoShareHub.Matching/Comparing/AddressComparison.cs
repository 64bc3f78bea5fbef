using InfoShareHub.Matching.Names;
using InfoShareHub.Matching.Subjects;

namespace InfoShareHub.Matching.Comparing;

/// <summary>Compares addresses; symmetric. People keep the address they agree on best, because most have moved.</summary>
internal static class AddressComparison
{
    private const double StreetAlike = 0.9;

    /// <summary>The best level over all pairs of places, or <see cref="PairLevels.Missing"/> where no pair can be compared.</summary>
    public static int Compare(Place[] a, Place[] b)
    {
        var best = (int)PairLevels.Missing;
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                var level = Compare(one, other);
                if (level != PairLevels.Missing && (best == PairLevels.Missing || level < best))
                    best = level;
            }
        }

        return best;
    }

    private static int Compare(Place a, Place b)
    {
        if (a.HasPostcode && b.HasPostcode)
            return (int)CompareCoded(a, b);
        if (!a.HasStreet || !b.HasStreet)
            return PairLevels.Missing;
        return (int)(a.HasSameLines(b) ? AddressLevel.Lines : AddressLevel.Different);
    }

    private static AddressLevel CompareCoded(Place a, Place b)
    {
        if (a.Postcode == b.Postcode)
            return CompareLines(a, b);
        // A slip in the postcode: the lines still say that it is the same door.
        if (a.HasSameLines(b) && a.Numbers.Length > 0 && (a.Outward == b.Outward || a.Inward == b.Inward))
            return AddressLevel.Near;
        if (a.Sector == b.Sector)
            return AddressLevel.Sector;
        return a.Outward == b.Outward ? AddressLevel.District : AddressLevel.Different;
    }

    private static AddressLevel CompareLines(Place a, Place b)
    {
        if (a.HasSameLines(b))
            return AddressLevel.Same;
        if (!a.HasStreet || !b.HasStreet)
            return AddressLevel.Postcode;
        var isNear = string.Equals(a.Numbers, b.Numbers, StringComparison.Ordinal)
            ? StringLikeness.JaroWinkler(a.Street, b.Street) >= StreetAlike
            : string.Equals(a.Street, b.Street, StringComparison.Ordinal) && SharesNumber(a.Numbers, b.Numbers);
        return isNear ? AddressLevel.Near : AddressLevel.Postcode;
    }

    // "28-10" and "10": the flat was left out.
    private static bool SharesNumber(string a, string b) =>
        a.Length > 0 && b.Length > 0 && (a.EndsWith("-" + b, StringComparison.Ordinal) || b.EndsWith("-" + a, StringComparison.Ordinal));
}
