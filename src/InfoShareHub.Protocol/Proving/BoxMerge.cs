namespace InfoShareHub.Protocol.Proving;

/// <summary>Joins boxes that differ in one dimension only, until none do. The last place of a box holds its groups of roles.</summary>
internal static class BoxMerge
{
    internal static List<ulong[]> Join(IEnumerable<ulong[]> boxes)
    {
        var joined = boxes.ToList();
        for (var before = int.MaxValue; joined.Count < before;)
        {
            before = joined.Count;
            for (var dimension = joined.Count == 0 ? -1 : joined[0].Length - 1; dimension >= 0; dimension--)
                joined = Join(joined, dimension);
        }

        return joined;
    }

    private static List<ulong[]> Join(List<ulong[]> boxes, int dimension)
    {
        var byRest = new Dictionary<ulong[], ulong>(boxes.Count, new Words());
        foreach (var box in boxes)
        {
            var places = box[dimension];
            ulong[] rest = [.. box];
            rest[dimension] = 0;
            byRest[rest] = byRest.GetValueOrDefault(rest) | places;
        }

        foreach (var (rest, places) in byRest)
            rest[dimension] = places;
        return [.. byRest.Keys];
    }

    private sealed class Words : IEqualityComparer<ulong[]>
    {
        public bool Equals(ulong[]? one, ulong[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(ulong[] words)
        {
            var hash = 17ul;
            foreach (var word in words)
                hash = (hash * 0x9E3779B97F4A7C15) ^ word;
            return (int)(hash ^ (hash >> 32));
        }
    }
}
