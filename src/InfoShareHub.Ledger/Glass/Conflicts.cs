using InfoShareHub.Audit;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Glass;

/// <summary>Whether a person is tied to a child: shares surname and street, or is the child. Sealed records are not looked at: an answer would tell of them.</summary>
internal static class Conflicts
{
    public const string SameHousehold = "same_household";
    public const string OwnRecord = "own_record";

    /// <summary>What ties a person with these digests to the child of these records; empty for nothing.</summary>
    /// <param name="digests">From the person's token.</param>
    /// <param name="key">The agency's conflict key.</param>
    /// <param name="records">The child's live records.</param>
    public static IReadOnlyList<string> Find(IReadOnlyList<ReadOnlyMemory<byte>> digests, ReadOnlySpan<byte> key, IReadOnlyList<KnownRecord> records)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (digests.Count == 0)
        {
            return [];
        }

        foreach (var subject in records.Where(record => !record.IsSealed).Select(record => record.Subject))
        {
            if (subject is null)
            {
                continue;
            }

            if (subject.NhsNumber is { } number && Contains(digests, ConflictDigest.OfNhsNumber(key, number.Value)))
            {
                found.Add(OwnRecord);
            }

            foreach (var address in subject.Addresses)
            {
                if (Contains(digests, ConflictDigest.OfHousehold(key, subject.Name.Family, address.Lines)))
                {
                    found.Add(SameHousehold);
                }
            }
        }

        return [.. found];
    }

    private static bool Contains(IReadOnlyList<ReadOnlyMemory<byte>> digests, byte[]? digest)
    {
        return digest is not null && digests.Any(one => one.Span.SequenceEqual(digest));
    }
}
