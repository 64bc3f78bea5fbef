using System.Collections;
using System.Numerics;

namespace InfoShareHub.Concerns.Sharing;

/// <summary>A set of data classes in one word, such as the classes a person has seen on one child. The default value is the empty set.</summary>
public readonly record struct ClassSet : IEnumerable<DataClass>
{
    private ClassSet(uint bits) => Bits = bits;

    /// <summary>One bit per class, at the position of the class's number.</summary>
    public uint Bits { get; }

    /// <summary>Whether it holds no class.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>How many classes it holds.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The set of these classes; numbers that are no class are left out.</summary>
    public static ClassSet Of(params ReadOnlySpan<DataClass> classes)
    {
        var set = default(ClassSet);
        foreach (var dataClass in classes)
            set = set.With(dataClass);
        return set;
    }

    /// <summary>The set with one class more; a number that is no class changes nothing.</summary>
    public ClassSet With(DataClass dataClass) => new(Bits | BitOf(dataClass));

    /// <summary>Whether the class is in the set.</summary>
    public bool Contains(DataClass dataClass) => (Bits & BitOf(dataClass)) != 0;

    /// <summary>The classes that are in both sets.</summary>
    public ClassSet Intersect(ClassSet other) => new(Bits & other.Bits);

    /// <summary>The classes that are in either set.</summary>
    public ClassSet Union(ClassSet other) => new(Bits | other.Bits);

    /// <summary>The classes in the order of their codes.</summary>
    public IEnumerator<DataClass> GetEnumerator()
    {
        for (var number = (int)DataClass.C01; number <= (int)DataClass.C20; number++)
        {
            if (Contains((DataClass)number))
                yield return (DataClass)number;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The codes with commas between.</summary>
    public override string ToString() => string.Join(',', this);

    private static uint BitOf(DataClass dataClass) => dataClass is >= DataClass.C01 and <= DataClass.C20 ? 1u << (int)dataClass : 0u;
}
