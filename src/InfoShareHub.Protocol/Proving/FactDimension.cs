using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>One thing that requests of a class differ in, and the values that its rules tell apart.</summary>
internal sealed class FactDimension(FactKind kind, Marker mark, FactValue[] values, int unknown)
{
    internal FactKind Kind { get; } = kind;

    /// <summary>The mark that a <see cref="FactKind.Mark"/> is about.</summary>
    internal Marker Mark { get; } = mark;

    internal FactValue[] Values { get; } = values;

    /// <summary>Place of the value that stands for "not known"; below zero where nothing of the kind can be missing.</summary>
    internal int Unknown { get; } = unknown;

    /// <summary>What it is about, in one or two words.</summary>
    internal string Name => Kind == FactKind.Mark ? MarkerSet.CodeOf(Mark)[MarkerSet.Prefix.Length..] : SnakeCase.Of(Kind.ToString()).Replace('_', ' ');

    /// <summary>How many different requests the dimension stands for.</summary>
    internal int Members => Values.Sum(value => value.Names.Count);

    /// <summary>The facts with this dimension at a value.</summary>
    internal Facts Set(in Facts facts, int value)
    {
        var word = Values[value].Word;
        return Kind switch
        {
            FactKind.Purpose => facts with { Purpose = (uint)word },
            FactKind.Threshold => facts with { Threshold = (uint)word },
            FactKind.Consent => facts with { Consent = (uint)word },
            FactKind.RecipientKind => facts with { Kind = (uint)word },
            FactKind.OwnerKind => facts with { OwnerKind = (uint)word },
            FactKind.KnownChild => facts with { KnownChild = (uint)word },
            FactKind.Concern => facts with { Concern = (uint)word },
            FactKind.Age => facts with { Age = word },
            FactKind.BreaksGlass => facts with { BreaksGlass = word == Facts.Flag(true) },
            FactKind.Relevant => facts with { IsRelevant = word == Facts.Flag(true) },
            FactKind.Notifiable => facts with { IsNotifiable = word == Facts.Flag(true) },
            FactKind.Mark => facts with { Markers = word == 0 ? facts.Markers & ~Bit(Mark) : facts.Markers | Bit(Mark) },
            FactKind.Link => facts with { Basis = (LinkBasis)word },
            FactKind.ItemTier => facts with { ItemTier = (Tier)word },
            FactKind.Viewed => facts with { Viewed = ClassesOf(word) },
            FactKind.Own => facts with { IsOwn = word != 0 },
            FactKind.Seal => Silencers.Set(in facts, (Seal)word),
            _ => Silencers.Set(in facts, (Silencer)word),
        };
    }

    /// <summary>The set whose bits are <paramref name="word"/>.</summary>
    internal static ClassSet ClassesOf(ulong word)
    {
        var set = default(ClassSet);
        foreach (var number in new BitPositions(word))
            set = set.With((DataClass)number);
        return set;
    }

    private static uint Bit(Marker marker) => 1u << (int)marker;
}
