using System.Collections;
using System.Numerics;

namespace InfoShareHub.Protocol;

/// <summary>A set of fields in one word: what a decision shows or holds back. The default value is none.</summary>
public readonly record struct FieldSet : IEnumerable<ItemField>
{
    internal FieldSet(ulong bits) => Bits = bits;

    /// <summary>One bit per field, at the position of its number.</summary>
    public ulong Bits { get; }

    /// <summary>Whether it holds no field.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>How many fields it holds.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The set of these fields.</summary>
    public static FieldSet Of(params ReadOnlySpan<ItemField> fields)
    {
        var bits = 0ul;
        foreach (var field in fields)
            bits |= 1ul << (int)field;
        return new FieldSet(bits);
    }

    /// <summary>Whether the field is in the set.</summary>
    public bool Contains(ItemField field) => (Bits & (1ul << (int)field)) != 0;

    /// <summary>Whether every field of the other set is in this one.</summary>
    public bool ContainsAll(FieldSet other) => (other.Bits & ~Bits) == 0;

    /// <summary>The fields that are in both sets.</summary>
    public FieldSet Intersect(FieldSet other) => new(Bits & other.Bits);

    /// <summary>The fields that are in either set.</summary>
    public FieldSet Union(FieldSet other) => new(Bits | other.Bits);

    /// <summary>The fields that are in this set and not in the other.</summary>
    public FieldSet Except(FieldSet other) => new(Bits & ~other.Bits);

    /// <summary>The fields in the order of their numbers.</summary>
    public IEnumerator<ItemField> GetEnumerator()
    {
        for (var rest = Bits; rest != 0; rest &= rest - 1)
            yield return (ItemField)BitOperations.TrailingZeroCount(rest);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names as on the wire, with commas between.</summary>
    public override string ToString() => string.Join(',', this.Select(ItemFields.NameOf));
}
