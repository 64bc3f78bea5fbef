using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>
/// Everything that a decision looks at, but the recipient's roles and the level asked for. A word has one bit set, and bit 0 says "not known": that
/// turns each condition of a rule into one AND. INVARIANT: <see cref="Applicability"/> sees nothing else of a request, so that whoever enumerates facts
/// enumerates all that can be decided.
/// </summary>
internal readonly record struct Facts
{
    internal const int OldestAge = 62;

    internal uint Purpose { get; init; }

    internal uint Threshold { get; init; }

    internal uint Consent { get; init; }

    internal uint Kind { get; init; }

    internal uint OwnerKind { get; init; }

    internal uint KnownChild { get; init; }

    internal uint Concern { get; init; }

    internal uint Markers { get; init; }

    internal ulong Age { get; init; }

    internal LinkBasis Basis { get; init; }

    internal Tier ItemTier { get; init; }

    internal ClassSet Viewed { get; init; }

    internal bool IsOwn { get; init; }

    internal bool IsAllegedHarm { get; init; }

    internal bool IsSubjectSealed { get; init; }

    internal static Facts Of(DecisionRequest request) => new()
    {
        Purpose = BitOf((int)request.Purpose, (int)Concerns.Sharing.Purpose.P15),
        Threshold = BitOf((int)CountedThreshold(request), (int)Concerns.Sharing.Threshold.L4Plus),
        Consent = BitOf((int)request.Consent, (int)ConsentState.NotCompetent),
        Kind = BitOf((int)request.Recipient.Kind, (int)AgencyKind.Justice),
        OwnerKind = BitOf((int)request.Item.OwnerKind, (int)AgencyKind.Justice),
        KnownChild = Flag(request.Subject.IsKnownToRecipient),
        Concern = Flag(request.Item.IsConcern),
        Markers = request.Item.Markers.Bits,
        Age = request.Subject.AgeYears is int age ? 1ul << (Math.Clamp(age, 0, OldestAge) + 1) : 1ul,
        Basis = request.Basis,
        ItemTier = request.Item.Tier ?? default,
        Viewed = request.Viewed,
        IsOwn = request.Item.Owner == request.Recipient.Agency,
        IsAllegedHarm = request.Recipient.IsAllegedHarm,
        IsSubjectSealed = request.Subject.IsSealed,
    };

    /// <summary>The threshold that counts: a claim of L3 or more that names no record of it counts as none.</summary>
    internal static Threshold CountedThreshold(DecisionRequest request)
    {
        if (request.IsUrgent)
            return Concerns.Sharing.Threshold.L4Plus;
        return request.Threshold >= Concerns.Sharing.Threshold.L3 && !request.HasThresholdReference ? Concerns.Sharing.Threshold.None : request.Threshold;
    }

    // A number outside the list is as unknown as none: it must not index anything.
    internal static uint BitOf(int number, int last) => number > 0 && number <= last ? 1u << number : 1u;

    internal static uint Flag(bool value) => value ? 2u : 4u;

    internal bool Has(Marker marker) => (Markers & (1u << (int)marker)) != 0;
}
