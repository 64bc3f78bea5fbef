using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>
/// Everything that a decision looks at, but the recipient's roles and the level asked for. A word has one bit set, and bit 0 says "not known": that
/// turns each condition of a rule into one AND. INVARIANT: <see cref="Applicability"/> sees nothing else of a request, so that whoever enumerates facts
/// enumerates all that can be decided.
/// </summary>
internal readonly record struct Facts
{
    internal const int OldestAge = 62;

    // Family Law Reform Act 1969 s.8: from here on a young person's own consent counts without anybody judging competence.
    private const int AgeOfOwnConsent = 16;

    internal uint Purpose { get; init; }

    internal uint Threshold { get; init; }

    /// <summary>The state that counts: consent of a child too young to give it, and an override by nobody who may, count for nothing.</summary>
    internal uint Consent { get; init; }

    internal uint Kind { get; init; }

    internal uint OwnerKind { get; init; }

    internal uint KnownChild { get; init; }

    internal uint Concern { get; init; }

    /// <summary>The owner's marks, and the marks that the request's own facts come to.</summary>
    internal uint Markers { get; init; }

    internal ulong Age { get; init; }

    internal LinkBasis Basis { get; init; }

    internal Tier ItemTier { get; init; }

    internal ClassSet Viewed { get; init; }

    internal bool IsOwn { get; init; }

    internal bool IsAllegedHarm { get; init; }

    internal bool IsSubjectSealed { get; init; }

    /// <summary>Whether an embargo is due for review.</summary>
    internal bool IsReviewDue { get; init; }

    /// <summary>Whether the subject has turned 18.</summary>
    internal bool IsAdult { get; init; }

    /// <summary>Whether it would cross the data-protection regimes without an authority of the asker's own.</summary>
    internal bool LacksAuthority { get; init; }

    /// <summary>Whether somebody who may breaks glass.</summary>
    internal bool BreaksGlass { get; init; }

    /// <summary>Whether relevance is asserted and the duty to share has begun.</summary>
    internal bool IsRelevant { get; init; }

    /// <summary>Whether it is a report that must be made.</summary>
    internal bool IsNotifiable { get; init; }

    /// <summary>Whether the purpose is for a child's sake and the subject is none any more.</summary>
    internal bool IsPastChildhood { get; init; }

    /// <summary>Whether it would cross the data-protection regimes without a lawful authority.</summary>
    internal bool CrossesRegime { get; init; }

    /// <summary>Whether the recipient has no lawful basis for this purpose and class, whatever is held.</summary>
    internal bool LacksBasis { get; init; }

    /// <summary>Whether the item alone needs a condition that there is none for.</summary>
    internal bool LacksItemBasis { get; init; }

    /// <summary>Whether a broken glass opens this item.</summary>
    internal bool IsBreakGlass { get; init; }

    internal ConsentLift Lift { get; init; }

    internal static Facts Of(DecisionRequest request, ClassTable table, CommonTable common)
    {
        var item = request.Item;
        var asked = new Facts
        {
            Purpose = BitOf((int)request.Purpose, (int)Concerns.Sharing.Purpose.P15),
            Threshold = BitOf((int)CountedThreshold(request), (int)Concerns.Sharing.Threshold.L4Plus),
            Consent = BitOf((int)CountedConsent(request, table), (int)ConsentState.NotCompetent),
            Kind = BitOf((int)request.Recipient.Kind, (int)AgencyKind.Justice),
            OwnerKind = BitOf((int)item.OwnerKind, (int)AgencyKind.Justice),
            KnownChild = Flag(request.Subject.IsKnownToRecipient),
            Concern = Flag(item.IsConcern),
            Markers = MarkersOf(request).Bits,
            Age = request.Subject.AgeYears is int age ? 1ul << (Math.Clamp(age, 0, OldestAge) + 1) : 1ul,
            Basis = request.Basis,
            ItemTier = item.Tier ?? default,
            Viewed = request.Viewed,
            IsOwn = item.Owner == request.Recipient.Agency,
            IsAllegedHarm = request.Recipient.IsAllegedHarm,
            IsSubjectSealed = request.Subject.IsSealed,
            IsReviewDue = item.EmbargoReviewOn <= request.Date,
            IsAdult = request.Subject.IsAdult || request.Subject.TurnsEighteenOn <= request.Date,
            LacksAuthority = CrossesWithoutAuthority(request),
            BreaksGlass = request.IsBreakGlass && common.BreakGlass.Rule.Roles.Overlaps(request.Recipient.Roles),
            IsRelevant = request.RelevanceAsserted && request.Date >= common.Duty.EffectiveFrom,
            IsNotifiable = request.IsNotifiable,
        };
        return asked.Under(table, common);
    }

    /// <summary>What was asked, with what these rules make of it.</summary>
    internal Facts Under(ClassTable table, CommonTable common) => this with
    {
        IsPastChildhood = IsAdult && (common.ChildPurposes & Purpose) != 0,
        CrossesRegime = LacksAuthority && (common.CrossingPurposes & Purpose) == 0,
        LacksBasis = !common.Basis.HasAny(Purpose, Kind, table.Gate),
        LacksItemBasis = table.Gate == LawfulGate.Ordinary && ItemTier >= Tier.T3 && !common.Basis.HasAny(Purpose, Kind, LawfulGate.Special),
        IsBreakGlass = BreaksGlass && common.BreakGlass.Opens(Purpose, table.DataClass, Has(Marker.ProtectsChild)),
        Lift = common.Duty.IsMet(this) ? ConsentLift.Duty
            : IsNotifiable && (common.ReportPurposes & Purpose) != 0 ? ConsentLift.Report
            : ConsentLift.None,
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

    private static ConsentState CountedConsent(DecisionRequest request, ClassTable table) => request.Consent switch
    {
        ConsentState.Given when table.NeedsCompetence && !CanConsent(request.Subject) => ConsentState.None,
        ConsentState.RefusedOverridden when !request.HasOverrideReason || (request.OverrideAuthoriser.Bits & table.OverrideBy) == 0 => ConsentState.Refused,
        var state => state,
    };

    private static bool CanConsent(SubjectFacts subject) => subject.AgeYears >= AgeOfOwnConsent || subject.Competence == Competence.Competent;

    // A body whose regime is not known crosses, whichever way.
    private static bool CrossesWithoutAuthority(DecisionRequest request) =>
        !request.HasLawfulAuthority && (request.Item.Regime == Regime.Unknown || request.Item.Regime != request.Recipient.Regime);

    private static MarkerSet MarkersOf(DecisionRequest request) => request.Item.Markers
        .With(Marker.Embargoed, request.Item.IsEmbargoed)
        .With(Marker.ChildsView, request.HasChildsView)
        .With(Marker.Adopted, request.Subject.IsAdopted)
        .With(Marker.OmitIdentifiers, request.OmitsIdentifiers)
        .With(Marker.Unconfirmed, request.Item.Accuracy is Accuracy.Stale or Accuracy.Disputed);
}
