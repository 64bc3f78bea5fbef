using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>Which rules of a class speak, before roles are looked at. Equal values rule the same for every role and every level asked for.</summary>
internal readonly record struct Applicability
{
    internal required ulong Grants { get; init; }

    internal required ulong Caps { get; init; }

    internal required ulong Masks { get; init; }

    internal required ulong Handling { get; init; }

    internal required uint Obligations { get; init; }

    /// <summary>Rules that lifted something: bits of <see cref="Lift"/>.</summary>
    internal required uint Lifts { get; init; }

    internal static Applicability Of(in Facts facts, ClassTable table, CommonTable common)
    {
        var isSealed = facts.IsSubjectSealed || facts.Has(Marker.Sealed) || table.Tier == Tier.T5 || facts.ItemTier >= Tier.T5;
        var isOwn = facts.IsOwn && facts.Basis != LinkBasis.None;
        var isHeavier = IsAggregated(facts.Viewed, table, common) || facts.ItemTier == Tier.T4;
        isHeavier &= table.Tier < Tier.T4;
        var lifts = 0u;

        var caps = isSealed ? Bit(CommonCap.Seal) : 0ul;
        if (facts.IsAllegedHarm)
            caps |= Bit(CommonCap.AllegedHarm);
        if (facts.LacksBasis)
            caps |= Bit(CommonCap.Basis);
        if (!isOwn)
        {
            caps |= CapsOfBars(in facts) | CapsOfLink(in facts, table, ref lifts) | CapsOfGates(in facts, table, common, ref lifts);
            if (isHeavier && facts.IsBreakGlass)
                lifts |= Lift.BreakGlass;
            else if (isHeavier)
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
            Masks = MasksOf(in facts, table),
            Handling = HandlingOf(in facts, table, isSealed ? Tier.T5 : TierOf(in facts, table, isHeavier)),
            Obligations = facts.Basis is LinkBasis.Possible or LinkBasis.Automatic && !isOwn ? 1u << (int)Obligation.VerifyIdentity : 0u,
            Lifts = lifts,
        };
    }

    /// <summary>Whether these classes together weigh more than each, and this one is of them.</summary>
    internal static bool IsAggregated(ClassSet viewed, ClassTable table, CommonTable common) =>
        table.Tier == Tier.T3 && viewed.With(table.DataClass).Intersect(common.SensitiveClasses).Count >= common.AggregatedClasses;

    private static ulong Bit(int place) => 1ul << place;

    private static ulong CapsOfBars(in Facts facts)
    {
        var caps = 0ul;
        if (facts.Has(Marker.Unrecognised))
            caps |= Bit(CommonCap.UnreadableMark);
        if (facts.Has(Marker.Detriment))
            caps |= Bit(CommonCap.Detriment);
        if (facts.Has(Marker.Embargoed))
            caps |= Bit(facts.IsReviewDue ? CommonCap.EmbargoDue : CommonCap.Embargo);
        if (facts.IsPastChildhood)
            caps |= Bit(facts.Concern == Facts.Flag(true) ? CommonCap.ConcernPastChildhood : CommonCap.PastChildhood);
        if (facts.CrossesRegime)
            caps |= Bit(CommonCap.Regime);
        if (facts.LacksItemBasis)
            caps |= Bit(CommonCap.ItemBasis);
        return caps;
    }

    // A broken glass does not join what is not linked, nor what may be another child; an automatic link it takes as it is.
    private static ulong CapsOfLink(in Facts facts, ClassTable table, ref uint lifts)
    {
        var isSensitive = table.Tier >= Tier.T3 || facts.ItemTier >= Tier.T3;
        switch (facts.Basis)
        {
            case LinkBasis.Confirmed or LinkBasis.OwnRecord:
                return 0ul;
            case LinkBasis.Automatic when facts.IsBreakGlass:
                lifts |= Lift.BreakGlass;
                return 0ul;
            case LinkBasis.Automatic:
                return Bit(CommonCap.Automatic) | Bit(CommonCap.Unconfirmed)
                    | (isSensitive ? Bit(CommonCap.AutomaticSensitiveForOthers) | Bit(CommonCap.AutomaticSensitiveForReviewers) : 0ul);
            case LinkBasis.Possible:
                return Bit(CommonCap.PossibleForOthers) | Bit(CommonCap.PossibleForReviewers) | Bit(CommonCap.Unconfirmed)
                    | (isSensitive ? Bit(CommonCap.PossibleSensitive) : 0ul);
            default:
                // None, and any number that is no basis.
                return Bit(CommonCap.NoLink);
        }
    }

    private static ulong CapsOfGates(in Facts facts, ClassTable table, CommonTable common, ref uint lifts)
    {
        var caps = 0ul;
        foreach (ref readonly var gate in table.Thresholds.AsSpan())
        {
            if (!gate.IsShut(in facts))
                continue;
            if (facts.IsBreakGlass)
                lifts |= Lift.BreakGlass;
            else
                caps |= Bit(gate.Cap);
        }

        foreach (ref readonly var gate in table.Consents.AsSpan())
        {
            if (!gate.IsShut(in facts))
                continue;
            var lift = LiftOf(in facts, common);
            lifts |= lift;
            caps |= lift == 0 ? Bit(gate.Cap) : 0ul;
        }

        return caps;
    }

    private static uint LiftOf(in Facts facts, CommonTable common)
    {
        if (common.EmergencyWhen.Holds(in facts))
            return Lift.Emergency;
        return facts.Lift switch
        {
            ConsentLift.Duty => Lift.Duty,
            ConsentLift.Report => Lift.Report,
            _ => facts.IsBreakGlass ? Lift.BreakGlass : 0u,
        };
    }

    private static Tier TierOf(in Facts facts, ClassTable table, bool isHeavier)
    {
        var tier = (Tier)Math.Max((int)table.Tier, (int)facts.ItemTier);
        return isHeavier && tier < Tier.T4 ? Tier.T4 : tier;
    }

    private static ulong GrantsOf(in Facts facts, ClassTable table, bool isOwn, bool isSealed)
    {
        var grants = (isOwn ? Bit(CommonGrant.OwnInformation) : 0ul) | (isSealed ? Bit(CommonGrant.SealHolder) : 0ul)
            | (facts.IsBreakGlass ? Bit(CommonGrant.BreakGlass) : 0ul);
        for (var i = CommonGrant.Count; i < table.Grants.Length; i++)
        {
            if (table.Grants[i].When.Holds(in facts))
                grants |= Bit(i);
        }

        return grants;
    }

    private static ulong MasksOf(in Facts facts, ClassTable table)
    {
        var masks = 0ul;
        for (var i = 0; i < table.Masks.Length; i++)
        {
            if (table.Masks[i].When.Holds(in facts))
                masks |= Bit(i);
        }

        return masks;
    }

    private static ulong HandlingOf(in Facts facts, ClassTable table, Tier tier)
    {
        var handling = 0ul;
        for (var i = 0; i < table.Handling.Length; i++)
        {
            if (table.Handling[i].FromTier <= tier && table.Handling[i].When.Holds(in facts))
                handling |= Bit(i);
        }

        return handling;
    }
}
