using System.Runtime.CompilerServices;

namespace InfoShareHub.Ledger.Keys;

/// <summary>The 32 bytes of a key, in place rather than on the heap, so that they can be overwritten where they stand.</summary>
[InlineArray(Bytes)]
internal struct SecretBytes
{
    public const int Bytes = 32;

    private byte _first;

    public override readonly string ToString() => "(secret)";
}
