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
        Emergency = Number(rules.Emergency, RuleStage.DutyOrEmergency),
        EmergencyWhen = ConditionOf(rules.EmergencyWhen, unknownHolds: false),
        // A purpose that is not known is one of those that the rule governs.
        ThresholdPurposes = rules.Threshold.Purposes.Aggregate(1u, (mask, purpose) => mask | (1u << (int)purpose)),
        InsufficientThresholds = (1u << (int)rules.Threshold.Sufficient) - 1,
        SensitiveClasses = ClassSet.Of([.. _document.Classes.Where(each => each.Tier == Tier.T3).Select(each => each.DataClass)]),
        AggregatedClasses = rules.Aggregation.Classes,
        Handling = [.. Enumerable.Range(0, (int)Tier.T5 + 1).Select(tier => HandlingOf(rules.Handling, (Tier)tier))],
    };

    private (NumberedRule[] Rules, uint Obligations) HandlingOf(IReadOnlyList<HandlingRule> rules, Tier tier)
    {
        var here = rules.Where(rule => rule.FromTier <= tier).ToArray();
        return ([.. here.Select(rule => Number(rule.Rule, RuleStage.Obligation))], Bits(here.SelectMany(rule => rule.Obligations)));
    }

    private ClassTable ClassOf(ClassRules rules)
    {
        Cap[] caps = [.. CommonCapsOf(rules), .. rules.Forbids.Select(CapOf)];
        return new ClassTable
        {
            DataClass = rules.DataClass,
            Tier = rules.Tier,
            Grants = [.. CommonGrantsOf(rules.DataClass), .. rules.Grants.Select(grant => GrantOf(grant, rules.DataClass))],
            Caps = caps,
            CapConditions = [.. rules.Forbids.Select(forbid => ConditionOf(forbid.When, unknownHolds: true))],
            ConsentSought = rules.Consent is null ? Condition.Never : ConditionOf(rules.Consent.When, unknownHolds: true),
            ConsentExempt = rules.Consent?.Unless is null ? Condition.Never : ConditionOf(rules.Consent.Unless, unknownHolds: false),
            ConsentSatisfied = rules.Consent is null ? 0 : Bits(rules.Consent.SatisfiedBy),
            IsThresholdExempt = _document.Common.Threshold.ExceptClasses.Contains(rules.DataClass),
            Mask = rules.NeverFields is null ? null : Number(rules.NeverFields.Rule, RuleStage.Minimisation),
            MaskedFields = rules.NeverFields?.Fields ?? default,
            MaskExceptRoles = rules.NeverFields?.ExceptRoles.Bits ?? 0,
            Obligations = Bits(rules.Obligations),
        };
    }

    private Grant[] CommonGrantsOf(DataClass dataClass)
    {
        var common = _document.Common;
        var all = ItemFields.UpTo(dataClass, DisclosureLevel.D5);
        var grants = new Grant[CommonGrant.Count];
        grants[CommonGrant.OwnInformation] = new Grant(
            Number(common.OwnInformation, RuleStage.DutyOrEmergency), common.OwnInformationRoles.Bits, Condition.Never, DisclosureLevel.D5, all, Obligations: 0, Duties: 0);
        grants[CommonGrant.SealHolder] = new Grant(
            Number(common.Seal, RuleStage.Seal), common.SealHolders.Bits, Condition.Never, DisclosureLevel.D5, all, Obligations: 0, Duties: 0);
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
        caps[CommonCap.Threshold] = Most(common.Threshold.Rule, RuleStage.ClassRule, uint.MaxValue, common.Threshold.AtMost);
        caps[CommonCap.Consent] = rules.Consent is null
            ? Most(common.DefaultDeny, RuleStage.Default, roles: 0, DisclosureLevel.D5)
            : Most(rules.Consent.Rule, RuleStage.Consent, uint.MaxValue, rules.Consent.AtMost);
        caps[CommonCap.Aggregation] = Most(common.Aggregation.Rule, RuleStage.Minimisation, ~common.Aggregation.NamedRoles.Bits, common.Aggregation.AtMost);
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
