using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching.Names;

/// <summary>How common agreeing names are: the index's own counts, smoothed with general shares so that they make sense from the first record on.</summary>
internal static class NameFrequency
{
    /// <summary>log2 of the share of records whose given name would have agreed at this level, in millibits.</summary>
    public static int Given(Name a, Name b, int level, int records, int pseudoRecords) => (GivenNameLevel)level switch
    {
        GivenNameLevel.Exact => Share(ReferenceEquals(a, b) ? a.GivenCount : a.GivenCount + b.GivenCount, CommonNames.GivenShare(a), records, pseudoRecords),
        // Everybody who has one of the two spellings would have agreed.
        _ => Share(a.GivenCount + b.GivenCount, CommonNames.GivenShare(a) + CommonNames.GivenShare(b), records, pseudoRecords),
    };

    /// <summary>log2 of the share of records whose family name would have agreed at this level, in millibits.</summary>
    public static int Family(Name a, Name b, int level, int records, int pseudoRecords) => (FamilyNameLevel)level switch
    {
        FamilyNameLevel.Exact => Share(ReferenceEquals(a, b) ? a.FamilyCount : a.FamilyCount + b.FamilyCount, CommonNames.FamilyShare(a), records, pseudoRecords),
        FamilyNameLevel.Part => SharePart(a, b, records, pseudoRecords),
        _ => Share(a.FamilyCount + b.FamilyCount, CommonNames.FamilyShare(a) + CommonNames.FamilyShare(b), records, pseudoRecords),
    };

    // The part that both have; where several do, the rarest.
    private static int SharePart(Name a, Name b, int records, int pseudoRecords)
    {
        var least = 0;
        foreach (var one in a.PartsOrSelf)
            foreach (var other in b.PartsOrSelf)
                if (one.Is(other))
                    least = Math.Min(least, Share(one.FamilyCount, CommonNames.FamilyShare(one), records, pseudoRecords));
        return least == 0 ? Share(0, CommonNames.Unlisted, records, pseudoRecords) : least;
    }

    private static int Share(int count, int per100000, int records, int pseudoRecords)
    {
        var share = (count + (per100000 / 100_000.0 * pseudoRecords)) / (records + pseudoRecords);
        return (int)Math.Round(1000 * Math.Log2(share), MidpointRounding.AwayFromZero);
    }
}
