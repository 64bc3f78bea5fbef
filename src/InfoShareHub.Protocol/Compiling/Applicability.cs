using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>Which grants and caps of a class speak to a request, before roles are looked at.</summary>
internal readonly ref struct Applicability
{
    internal required ulong Grants { get; init; }

    internal required ulong Caps { get; init; }

    internal required Tier Tier { get; init; }

    internal required uint Obligations { get; init; }

    internal required bool IsConsentLifted { get; init; }

    internal static Applicability Of(DecisionRequest request, ClassTable table, CommonTable common)
    {
        var threshold = CountedThreshold(request);
        var facts = new Facts(request, threshold);
        var isSealed = request.Subject.IsSealed || request.Item.Markers.Contains(Marker.Sealed)
            || table.Tier == Tier.T5 || request.Item.Tier >= Tier.T5;
        var isOwn = request.Item.Owner == request.Recipient.Agency && request.Basis != LinkBasis.None;
        var isHeavier = IsHeavierView(request, table, common);

        var caps = isSealed ? Bit(CommonCap.Seal) : 0ul;
        if (request.Recipient.IsAllegedHarm)
            caps |= Bit(CommonCap.AllegedHarm);
        var isConsentLifted = false;
        if (!isOwn)
        {
            caps |= CapsOfMarks(request) | CapsOfLink(request, table);
            if (threshold < common.SufficientThreshold && !table.IsThresholdExempt && !request.Item.IsConcern && (common.ThresholdPurposes & facts.Purpose) != 0)
                caps |= Bit(CommonCap.Threshold);
            if (LacksConsent(in facts, table))
            {
                isConsentLifted = common.EmergencyWhen.Holds(in facts);
                caps |= isConsentLifted ? 0ul : Bit(CommonCap.Consent);
            }

            if (isHeavier)
                caps |= Bit(CommonCap.Aggregation);
        }

        for (var i = 0; i < table.CapConditions.Length; i++)
        {
            if (table.CapConditions[i].Holds(in facts))
                caps |= Bit(CommonCap.Count + i);
        }

        return new Applicability
        {
            Grants = GrantsOf(in facts, table, isOwn, isSealed),
            Caps = caps,
            Tier = isSealed ? Tier.T5 : TierOf(request, table, isHeavier),
            Obligations = request.Basis is LinkBasis.Possible or LinkBasis.Automatic && !isOwn ? 1u << (int)Obligation.VerifyIdentity : 0u,
            IsConsentLifted = isConsentLifted,
        };
    }

    /// <summary>The threshold that counts: a claim of L3 or more that names no record of it counts as none.</summary>
    internal static Threshold CountedThreshold(DecisionRequest request)
    {
        if (request.IsUrgent)
            return Threshold.L4Plus;
        return request.Threshold >= Threshold.L3 && !request.HasThresholdReference ? Threshold.None : request.Threshold;
    }

    private static ulong Bit(int place) => 1ul << place;

    private static ulong CapsOfMarks(DecisionRequest request)
    {
        var caps = 0ul;
        if (request.Item.Markers.Contains(Marker.Unrecognised))
            caps |= Bit(CommonCap.UnreadableMark);
        if (request.Item.Markers.Contains(Marker.Detriment))
            caps |= Bit(CommonCap.Detriment);
        return caps;
    }

    private static ulong CapsOfLink(DecisionRequest request, ClassTable table)
    {
        var isSensitive = table.Tier >= Tier.T3 || request.Item.Tier >= Tier.T3;
        return request.Basis switch
        {
            LinkBasis.Confirmed or LinkBasis.OwnRecord => 0ul,
            LinkBasis.Automatic => Bit(CommonCap.Automatic) | Bit(CommonCap.Unconfirmed)
                | (isSensitive ? Bit(CommonCap.AutomaticSensitiveForOthers) | Bit(CommonCap.AutomaticSensitiveForReviewers) : 0ul),
            LinkBasis.Possible => Bit(CommonCap.PossibleForOthers) | Bit(CommonCap.PossibleForReviewers) | Bit(CommonCap.Unconfirmed)
                | (isSensitive ? Bit(CommonCap.PossibleSensitive) : 0ul),
            // None, and any number that is no basis.
            _ => Bit(CommonCap.NoLink),
        };
    }

    private static bool LacksConsent(in Facts facts, ClassTable table) =>
        (table.ConsentSatisfied & facts.Consent) == 0 && table.ConsentSought.Holds(in facts) && !table.ConsentExempt.Holds(in facts);

    private static bool IsHeavierView(DecisionRequest request, ClassTable table, CommonTable common)
    {
        if (table.Tier >= Tier.T4)
            return false;
        if (request.Item.Tier == Tier.T4)
            return true;
        return table.Tier == Tier.T3 && request.Viewed.With(table.DataClass).Intersect(common.SensitiveClasses).Count >= common.AggregatedClasses;
    }

    private static Tier TierOf(DecisionRequest request, ClassTable table, bool isHeavier)
    {
        var tier = (Tier)Math.Max((int)table.Tier, (int)(request.Item.Tier ?? table.Tier));
        return isHeavier && tier < Tier.T4 ? Tier.T4 : tier;
    }

    private static ulong GrantsOf(in Facts facts, ClassTable table, bool isOwn, bool isSealed)
    {
        var grants = (isOwn ? Bit(CommonGrant.OwnInformation) : 0ul) | (isSealed ? Bit(CommonGrant.SealHolder) : 0ul);
        for (var i = CommonGrant.Count; i < table.Grants.Length; i++)
        {
            if (table.Grants[i].When.Holds(in facts))
                grants |= Bit(i);
        }

        return grants;
    }
}
