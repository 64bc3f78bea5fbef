using System.Numerics;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>The positions of the set bits of a word, lowest first, without allocating.</summary>
internal ref struct BitPositions(ulong bits)
{
    private ulong _rest = bits;

    public int Current { get; private set; }

    public readonly BitPositions GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest == 0)
            return false;
        Current = BitOperations.TrailingZeroCount(_rest);
        _rest &= _rest - 1;
        return true;
    }
}
