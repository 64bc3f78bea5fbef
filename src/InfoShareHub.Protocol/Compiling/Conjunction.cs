using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>One conjunction of conditions as masks over <see cref="Facts"/>.</summary>
internal readonly record struct Conjunction
{
    internal uint Purposes { get; init; }

    internal uint Thresholds { get; init; }

    internal uint Consents { get; init; }

    internal uint Kinds { get; init; }

    internal uint OwnerKinds { get; init; }

    internal uint KnownChild { get; init; }

    internal uint Concern { get; init; }

    internal ulong Ages { get; init; }

    internal uint With { get; init; }

    internal uint Without { get; init; }

    internal bool Holds(in Facts facts) =>
        (Purposes & facts.Purpose) != 0
        && (Thresholds & facts.Threshold) != 0
        && (Consents & facts.Consent) != 0
        && (Kinds & facts.Kind) != 0
        && (OwnerKinds & facts.OwnerKind) != 0
        && (KnownChild & facts.KnownChild) != 0
        && (Concern & facts.Concern) != 0
        && (Ages & facts.Age) != 0
        && (With & ~facts.Markers) == 0
        && (Without & facts.Markers) == 0;

    /// <summary>The masks of a circumstance. INVARIANT: "not known" passes a condition only where <paramref name="unknownHolds"/>, which is only in what forbids.</summary>
    internal static Conjunction Of(Circumstance when, bool unknownHolds) => new()
    {
        Purposes = Mask(when.Purposes, unknownHolds),
        Thresholds = Mask(when.Thresholds, unknownHolds),
        Consents = Mask(when.Consents, unknownHolds),
        Kinds = Mask(when.Kinds, unknownHolds),
        OwnerKinds = Mask(when.OwnerKinds, unknownHolds),
        KnownChild = when.IsKnownChild is bool known ? Facts.Flag(known) : uint.MaxValue,
        Concern = when.IsConcern is bool concern ? Facts.Flag(concern) : uint.MaxValue,
        Ages = AgeMask(when, unknownHolds),
        With = MarkerSet.Of([.. when.With]).Bits,
        Without = MarkerSet.Of([.. when.Without]).Bits,
    };

    /// <summary>Both conjunctions at once.</summary>
    internal Conjunction And(Conjunction other) => new()
    {
        Purposes = Purposes & other.Purposes,
        Thresholds = Thresholds & other.Thresholds,
        Consents = Consents & other.Consents,
        Kinds = Kinds & other.Kinds,
        OwnerKinds = OwnerKinds & other.OwnerKinds,
        KnownChild = KnownChild & other.KnownChild,
        Concern = Concern & other.Concern,
        Ages = Ages & other.Ages,
        With = With | other.With,
        Without = Without | other.Without,
    };

    private static uint Mask<T>(IReadOnlyList<T> values, bool unknownHolds)
        where T : struct, Enum
    {
        if (values.Count == 0)
            return uint.MaxValue;
        var mask = unknownHolds ? 1u : 0u;
        foreach (var value in values)
        {
            var number = Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
            // A rule that names "none" names what is not known.
            mask |= number == 0 && !unknownHolds ? 0u : 1u << number;
        }

        return mask;
    }

    private static ulong AgeMask(Circumstance when, bool unknownHolds)
    {
        if (when.AgeUnder is null && when.AgeFrom is null)
            return ulong.MaxValue;
        var mask = unknownHolds ? 1ul : 0ul;
        for (var age = when.AgeFrom ?? 0; age <= Facts.OldestAge && age < (when.AgeUnder ?? int.MaxValue); age++)
            mask |= 1ul << (age + 1);
        return mask;
    }
}
