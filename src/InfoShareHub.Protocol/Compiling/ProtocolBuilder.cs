using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>Builds the tables of a document in which <see cref="DocumentChecks"/> found nothing.</summary>
internal sealed class ProtocolBuilder
{
    private readonly ProtocolDocument _document;
    private readonly Dictionary<string, Circumstance[]> _situations;
    private readonly Dictionary<string, NumberedRule> _rules = new(StringComparer.Ordinal);

    private ProtocolBuilder(ProtocolDocument document)
    {
        _document = document;
        _situations = document.Situations.ToDictionary(situation => situation.Name, situation => situation.Alternatives.ToArray(), StringComparer.Ordinal);
    }

    internal static SharingProtocol Build(ProtocolDocument document)
    {
        var builder = new ProtocolBuilder(document);
        var common = builder.CommonOf(document.Common);
        var classes = new ClassTable[(int)DataClass.C20 + 1];
        foreach (var rules in document.Classes)
            classes[(int)rules.DataClass] = builder.ClassOf(rules);

        NumberedRule[] numbered = [.. builder._rules.Values.OrderBy(rule => rule.Stage).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)];
        for (var number = 0; number < numbered.Length; number++)
            numbered[number].Number = number;
        return new SharingProtocol(document.Header, common, classes, numbered)
        {
            Claims = [.. document.Claims.Select(claim => (claim, builder.ConditionOf(claim.When, unknownHolds: true)))],
        };
    }

    private CommonTable CommonOf(CommonRules rules) => new()
    {
        Validity = Number(rules.Validity, RuleStage.Validity),
        DefaultDeny = Number(rules.DefaultDeny, RuleStage.Default),
        Lifting =
        [
            Number(rules.Emergency, RuleStage.DutyOrEmergency), Number(rules.Duty.Rule, RuleStage.DutyOrEmergency),
            Number(rules.Report.Rule, RuleStage.DutyOrEmergency), Number(rules.BreakGlass.Rule, RuleStage.DutyOrEmergency),
        ],
        EmergencyWhen = ConditionOf(rules.EmergencyWhen, unknownHolds: false),
        SensitiveClasses = ClassSet.Of([.. _document.Classes.Where(each => each.Tier == Tier.T3).Select(each => each.DataClass)]),
        AggregatedClasses = rules.Aggregation.Classes,
        Duty = new DutyTable(Number(rules.Duty.Rule, RuleStage.DutyOrEmergency), rules.Duty.EffectiveFrom, Bits(rules.Duty.Purposes), Bits(rules.Duty.Kinds)),
        Basis = new BasisTable(rules.Basis, rules.Duty.Basis),
        BreakGlass = new BreakGlassTable(rules.BreakGlass, Bits(rules.BreakGlass.Purposes)),
        ChildPurposes = Governed(rules.Adult.Purposes),
        CrossingPurposes = Bits(rules.Regime.Purposes),
        ReportPurposes = Bits(rules.Report.Purposes),
        Expiry = Number(rules.Expiry.Rule, RuleStage.Obligation),
        UsableDays = UsableDaysOf(rules.Expiry),
    };

    private static int[] UsableDaysOf(ExpiryRule rule)
    {
        var days = new int[(int)Purpose.P15 + 1];
        foreach (var period in rule.Periods)
        {
            foreach (var purpose in period.Purposes)
                days[(int)purpose] = period.Days;
        }

        return days;
    }

    // A purpose that is not known is one of those that the rule governs.
    private static uint Governed(IReadOnlyList<Purpose> purposes) => Bits(purposes) | 1u;

    private ClassTable ClassOf(ClassRules rules)
    {
        List<Cap> caps = [.. CommonCapsOf(rules), .. rules.Forbids.Select(CapOf)];
        ThresholdGate[] thresholds = [.. _document.Common.Thresholds.Where(rule => !rule.ExceptClasses.Contains(rules.DataClass)).Select(rule => GateOf(rule, caps))];
        ConsentGate[] consents = [.. rules.Consents.Select(rule => GateOf(rule, caps))];
        return new ClassTable
        {
            DataClass = rules.DataClass,
            Tier = rules.Tier,
            Grants = [.. CommonGrantsOf(rules.DataClass), .. rules.Grants.Select(grant => GrantOf(grant, rules.DataClass))],
            Caps = [.. caps],
            Gate = rules.Tier >= Tier.T3 && rules.Gate == LawfulGate.Ordinary ? LawfulGate.Special : rules.Gate,
            CapConditions = [.. rules.Forbids.Select(forbid => ConditionOf(forbid.When, unknownHolds: true))],
            Consents = consents,
            Thresholds = thresholds,
            NeedsCompetence = rules.Consents.Any(rule => rule.NeedsCompetence),
            OverrideBy = rules.Consents.Count == 0 ? 0u : rules.Consents.Aggregate(uint.MaxValue, (roles, rule) => roles & rule.OverrideBy.Bits),
            Masks = [.. rules.Masks.Select(MaskOf)],
            Handling = [.. _document.Common.Handling.Concat(rules.Handling).Select(HandlingOf)],
            Obligations = Bits(rules.Obligations),
        };
    }

    private ThresholdGate GateOf(ThresholdRule rule, List<Cap> caps)
    {
        caps.Add(Most(rule.Rule, RuleStage.ClassRule, uint.MaxValue, rule.AtMost));
        return new ThresholdGate(Governed(rule.Purposes), (1u << (int)rule.Sufficient) - 1, caps.Count - 1);
    }

    private ConsentGate GateOf(ConsentRule rule, List<Cap> caps)
    {
        caps.Add(Most(rule.Rule, RuleStage.Consent, uint.MaxValue, rule.AtMost));
        var exempt = rule.Unless is null ? Condition.Never : ConditionOf(rule.Unless, unknownHolds: false);
        return new ConsentGate(ConditionOf(rule.When, unknownHolds: true), exempt, Bits(rule.SatisfiedBy), caps.Count - 1);
    }

    private Mask MaskOf(MaskRule rule) =>
        new(Number(rule.Rule, RuleStage.Minimisation), ConditionOf(rule.When, unknownHolds: true), rule.Fields, rule.ExceptRoles.Bits);

    private HandlingDuty HandlingOf(HandlingRule rule) =>
        new(Number(rule.Rule, RuleStage.Obligation), rule.FromTier, ConditionOf(rule.When, unknownHolds: true), Bits(rule.Obligations));

    private Grant[] CommonGrantsOf(DataClass dataClass)
    {
        var common = _document.Common;
        var all = ItemFields.UpTo(dataClass, DisclosureLevel.D5);
        var grants = new Grant[CommonGrant.Count];
        grants[CommonGrant.OwnInformation] = new Grant(
            Number(common.OwnInformation, RuleStage.DutyOrEmergency), common.OwnInformationRoles.Bits, Condition.Never, DisclosureLevel.D5, all, Obligations: 0, Duties: 0);
        grants[CommonGrant.SealHolder] = new Grant(
            Number(common.Seal, RuleStage.Seal), common.SealHolders.Bits, Condition.Never, DisclosureLevel.D5, all, Obligations: 0, Duties: 0);
        grants[CommonGrant.BreakGlass] = new Grant(
            Number(common.BreakGlass.Rule, RuleStage.DutyOrEmergency),
            common.BreakGlass.Roles.Bits,
            Condition.Never,
            common.BreakGlass.Level,
            ItemFields.UpTo(dataClass, common.BreakGlass.Level),
            Bits([Obligation.ReasonText]),
            Bits([HubDuty.ReviewBreakGlass]));
        return grants;
    }

    private Cap[] CommonCapsOf(ClassRules rules)
    {
        var common = _document.Common;
        var reviewers = common.LinkReviewers.Bits;
        var excepted = rules.Unconfirmed?.Roles.Bits ?? 0;
        var caps = new Cap[CommonCap.Count];
        caps[CommonCap.Seal] = Silent(common.Seal, RuleStage.Seal, ~common.SealHolders.Bits, HubDuty.PageSealHolder);
        caps[CommonCap.UnreadableMark] = Silent(common.UnreadableMark, RuleStage.Bar, uint.MaxValue, HubDuty.NotifyOwner);
        caps[CommonCap.AllegedHarm] = Silent(common.AllegedHarm, RuleStage.AllegedHarm, uint.MaxValue, HubDuty.AlertManager);
        caps[CommonCap.Detriment] = Silent(common.Detriment, RuleStage.Detriment, uint.MaxValue);
        caps[CommonCap.NoLink] = Silent(common.NoLink, RuleStage.Minimisation, uint.MaxValue);
        caps[CommonCap.PossibleForOthers] = Silent(common.PossibleLink, RuleStage.Minimisation, ~reviewers);
        caps[CommonCap.PossibleForReviewers] = Most(common.PossibleLink, RuleStage.Minimisation, reviewers & ~excepted, DisclosureLevel.D2);
        caps[CommonCap.PossibleSensitive] = Silent(common.PossibleLink, RuleStage.Minimisation, reviewers & ~excepted);
        caps[CommonCap.Automatic] = Most(common.AutomaticLink, RuleStage.Minimisation, ~excepted, DisclosureLevel.D2);
        caps[CommonCap.AutomaticSensitiveForOthers] = Silent(common.AutomaticLinkSensitive, RuleStage.Minimisation, ~(reviewers | excepted));
        caps[CommonCap.AutomaticSensitiveForReviewers] = new Cap(
            Number(common.AutomaticLinkSensitive, RuleStage.Minimisation), reviewers & ~excepted, DisclosureLevel.D0, ForbidOutcome.Refer, Duties: 0);
        caps[CommonCap.Unconfirmed] = rules.Unconfirmed is null
            ? Most(common.AutomaticLink, RuleStage.Minimisation, roles: 0, DisclosureLevel.D2)
            : Most(rules.Unconfirmed.Rule, RuleStage.Minimisation, excepted, rules.Unconfirmed.AtMost);
        caps[CommonCap.Aggregation] = Most(common.Aggregation.Rule, RuleStage.Minimisation, ~common.Aggregation.NamedRoles.Bits, common.Aggregation.AtMost);
        caps[CommonCap.Embargo] = Silent(common.Embargo, RuleStage.Bar, uint.MaxValue);
        caps[CommonCap.EmbargoDue] = Silent(common.Embargo, RuleStage.Bar, uint.MaxValue, HubDuty.AskEmbargoReview);
        caps[CommonCap.PastChildhood] = Silent(common.Adult.Rule, RuleStage.Bar, uint.MaxValue);
        // A concern reaches the MASH whoever it is about: somebody must pass it on to those who protect adults.
        caps[CommonCap.ConcernPastChildhood] = Silent(common.Adult.Rule, RuleStage.Bar, ~reviewers);
        caps[CommonCap.Regime] = Silent(common.Regime.Rule, RuleStage.Bar, uint.MaxValue);
        caps[CommonCap.Basis] = new Cap(Number(common.Basis.Rule, RuleStage.Bar), uint.MaxValue, DisclosureLevel.D0, ForbidOutcome.Deny, Duties: 0);
        caps[CommonCap.ItemBasis] = Silent(common.Basis.Rule, RuleStage.Bar, uint.MaxValue);
        return caps;
    }

    private Cap Silent(ProtocolRule rule, RuleStage stage, uint roles, params ReadOnlySpan<HubDuty> duties)
    {
        var bits = 0u;
        foreach (var duty in duties)
            bits |= 1u << (int)duty;
        return new Cap(Number(rule, stage), roles, DisclosureLevel.D0, ForbidOutcome.Silent, bits);
    }

    private Cap Most(ProtocolRule rule, RuleStage stage, uint roles, DisclosureLevel atMost) =>
        new(Number(rule, stage), roles, atMost, ForbidOutcome.Cap, Duties: 0);

    private Cap CapOf(ForbidRule rule)
    {
        var touched = rule.Roles.IsEmpty ? uint.MaxValue : rule.Roles.Bits;
        return new Cap(Number(rule.Rule, RuleStage.Bar), touched & ~rule.ExceptRoles.Bits, rule.AtMost, rule.Outcome, Bits(rule.Duties));
    }

    private Grant GrantOf(GrantRule rule, DataClass dataClass)
    {
        var upTo = ItemFields.UpTo(dataClass, rule.Level);
        return new Grant(
            Number(rule.Rule, RuleStage.ClassRule),
            rule.Roles.Bits,
            ConditionOf(rule.When, unknownHolds: false),
            rule.Level,
            rule.Fields.IsEmpty ? upTo : upTo.Intersect(rule.Fields),
            Bits(rule.Obligations),
            Bits(rule.Duties));
    }

    private Condition ConditionOf(Circumstance when, bool unknownHolds)
    {
        var own = Conjunction.Of(when, unknownHolds);
        return when.Situation.Length == 0
            ? new Condition([own])
            : new Condition([.. _situations[when.Situation].Select(alternative => own.And(Conjunction.Of(alternative, unknownHolds)))]);
    }

    private NumberedRule Number(ProtocolRule rule, RuleStage stage)
    {
        if (!_rules.TryGetValue(rule.Id, out var numbered))
            _rules[rule.Id] = numbered = new NumberedRule(rule, stage);
        return numbered;
    }

    private static uint Bits<T>(IEnumerable<T> values)
        where T : struct, Enum =>
        values.Aggregate(0u, (bits, value) => bits | (1u << Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)));
}
