using System.Collections;
using System.Numerics;

namespace InfoShareHub.Protocol.Proving;

/// <summary>The positions of the set bits of a word, lowest first, for queries that are no hot path.</summary>
internal sealed class BitList(ulong bits) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        for (var rest = bits; rest != 0; rest &= rest - 1)
            yield return BitOperations.TrailingZeroCount(rest);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
