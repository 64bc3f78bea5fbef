using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>Which grants and caps of a class speak, before roles are looked at. Equal values rule the same for every role and every level asked for.</summary>
internal readonly record struct Applicability
{
    internal required ulong Grants { get; init; }

    internal required ulong Caps { get; init; }

    internal required Tier Tier { get; init; }

    internal required uint Obligations { get; init; }

    internal required bool IsConsentLifted { get; init; }

    internal static Applicability Of(in Facts facts, ClassTable table, CommonTable common)
    {
        var isSealed = facts.IsSubjectSealed || facts.Has(Marker.Sealed) || table.Tier == Tier.T5 || facts.ItemTier >= Tier.T5;
        var isOwn = facts.IsOwn && facts.Basis != LinkBasis.None;
        var isHeavier = IsHeavierView(in facts, table, common);

        var caps = isSealed ? Bit(CommonCap.Seal) : 0ul;
        if (facts.IsAllegedHarm)
            caps |= Bit(CommonCap.AllegedHarm);
        var isConsentLifted = false;
        if (!isOwn)
        {
            caps |= CapsOfMarks(in facts) | CapsOfLink(in facts, table);
            if ((common.InsufficientThresholds & facts.Threshold) != 0 && !table.IsThresholdExempt && facts.Concern != Facts.Flag(true) && (common.ThresholdPurposes & facts.Purpose) != 0)
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
            Tier = isSealed ? Tier.T5 : TierOf(in facts, table, isHeavier),
            Obligations = facts.Basis is LinkBasis.Possible or LinkBasis.Automatic && !isOwn ? 1u << (int)Obligation.VerifyIdentity : 0u,
            IsConsentLifted = isConsentLifted,
        };
    }

    private static ulong Bit(int place) => 1ul << place;

    private static ulong CapsOfMarks(in Facts facts)
    {
        var caps = 0ul;
        if (facts.Has(Marker.Unrecognised))
            caps |= Bit(CommonCap.UnreadableMark);
        if (facts.Has(Marker.Detriment))
            caps |= Bit(CommonCap.Detriment);
        return caps;
    }

    private static ulong CapsOfLink(in Facts facts, ClassTable table)
    {
        var isSensitive = table.Tier >= Tier.T3 || facts.ItemTier >= Tier.T3;
        return facts.Basis switch
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

    private static bool IsHeavierView(in Facts facts, ClassTable table, CommonTable common)
    {
        if (table.Tier >= Tier.T4)
            return false;
        if (facts.ItemTier == Tier.T4)
            return true;
        return IsAggregated(facts.Viewed, table, common);
    }

    /// <summary>Whether what was seen before makes an item of the class part of a heavier view.</summary>
    internal static bool IsAggregated(ClassSet viewed, ClassTable table, CommonTable common) =>
        table.Tier == Tier.T3 && viewed.With(table.DataClass).Intersect(common.SensitiveClasses).Count >= common.AggregatedClasses;

    private static Tier TierOf(in Facts facts, ClassTable table, bool isHeavier)
    {
        var tier = (Tier)Math.Max((int)table.Tier, (int)facts.ItemTier);
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
