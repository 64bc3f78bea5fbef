using System.Numerics;

namespace InfoShareHub.Cli.Synth;

/// <summary>
/// A seeded source of chance (SplitMix64) whose draws are the same on every machine and runtime version, which the framework's own does not promise.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A source for one purpose, independent of how much is drawn elsewhere: what one child is does not depend on the child before.</summary>
    public static Chance For(ulong seed, string purpose, int number)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var c in purpose)
            hash = (hash ^ c) * 1099511628211UL;
        return new Chance(hash ^ BitOperations.RotateLeft((ulong)number * 0x9E3779B97F4A7C15UL, 17));
    }

    /// <summary>0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>Whether something of that probability happens.</summary>
    public bool Happens(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Picks as people are named: the first of the list often, the last seldom (Zipf with a flat head).</summary>
    public T PickCommon<T>(IReadOnlyList<T> choices)
    {
        var total = 0.0;
        for (var i = 0; i < choices.Count; i++)
            total += 1.0 / (i + 5);
        var left = total * (Next() >> 11) * (1.0 / (1UL << 53));
        for (var i = 0; i < choices.Count; i++)
        {
            left -= 1.0 / (i + 5);
            if (left < 0)
                return choices[i];
        }

        return choices[^1];
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
