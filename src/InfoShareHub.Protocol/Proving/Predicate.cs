using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Something that rules ask of a request: for each fact the values that let it hold. All must.</summary>
internal sealed record Predicate
{
    private readonly (FactKind Kind, ulong Mask)[] _masks;

    /// <summary>A predicate over the facts named; every value of the others will do.</summary>
    internal Predicate(params (FactKind Kind, ulong Mask)[] masks) => _masks = masks;

    /// <summary>Marks that must be there.</summary>
    internal uint With { get; init; }

    /// <summary>Marks that must not.</summary>
    internal uint Without { get; init; }

    internal static Predicate Of(Conjunction conjunction) => new(
        (FactKind.Purpose, conjunction.Purposes),
        (FactKind.Threshold, conjunction.Thresholds),
        (FactKind.Consent, conjunction.Consents),
        (FactKind.RecipientKind, conjunction.Kinds),
        (FactKind.OwnerKind, conjunction.OwnerKinds),
        (FactKind.KnownChild, conjunction.KnownChild),
        (FactKind.Concern, conjunction.Concern),
        (FactKind.Age, conjunction.Ages))
    {
        With = conjunction.With,
        Without = conjunction.Without,
    };

    internal static IEnumerable<Predicate> Of(Condition condition)
    {
        var predicates = new List<Predicate>(condition.Alternatives.Length);
        foreach (ref readonly var alternative in condition.Alternatives)
            predicates.Add(Of(alternative));
        return predicates;
    }

    /// <summary>Whether a value of a fact lets it hold.</summary>
    internal bool Passes(FactKind kind, Marker mark, ulong word)
    {
        if (kind == FactKind.Mark)
            return ((word == 0 ? With : Without) & (1u << (int)mark)) == 0;
        foreach (var (each, mask) in _masks)
        {
            if (each == kind && (mask & word) == 0)
                return false;
        }

        return true;
    }
}
