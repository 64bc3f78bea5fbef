using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>The rules that hold for every class.</summary>
internal static class CommonReader
{
    internal static CommonRules Read(ProtocolMap map)
    {
        var owner = map.OptionalText("owner");
        ProtocolMap seal = map.Map("seal"), own = map.Map("own_information"), emergency = map.Map("emergency"), possible = map.Map("possible_link");
        var rules = new CommonRules
        {
            Validity = PlainRule(map.Map("validity"), owner),
            DefaultDeny = PlainRule(map.Map("default_deny"), owner),
            Seal = RuleReader.TextOf(seal, owner),
            SealHolders = RuleReader.RolesOf(seal, "roles"),
            UnreadableMark = PlainRule(map.Map("unreadable_mark"), owner),
            AllegedHarm = PlainRule(map.Map("alleged_harm"), owner),
            Detriment = PlainRule(map.Map("detriment"), owner),
            Emergency = RuleReader.TextOf(emergency, owner),
            EmergencyWhen = RuleReader.WhenOf(emergency, "when"),
            OwnInformation = RuleReader.TextOf(own, owner),
            OwnInformationRoles = RuleReader.RolesOf(own, "roles"),
            Embargo = PlainRule(map.Map("embargo"), owner),
            Adult = PurposeRuleOf(map.Map("adult"), owner),
            Regime = PurposeRuleOf(map.Map("regime"), owner),
            Basis = LawReader.BasisOf(map.Map("lawful_basis"), owner),
            Duty = LawReader.DutyOf(map.Map("duty"), owner),
            Report = PurposeRuleOf(map.Map("report"), owner),
            BreakGlass = LawReader.BreakGlassOf(map.Map("break_glass"), owner),
            Expiry = LawReader.ExpiryOf(map.Map("expiry"), owner),
            Thresholds = [.. map.Maps("thresholds").Select(rule => ThresholdOf(rule, owner))],
            NoLink = PlainRule(map.Map("no_link"), owner),
            PossibleLink = RuleReader.TextOf(possible, owner),
            LinkReviewers = RuleReader.RolesOf(possible, "roles"),
            AutomaticLink = PlainRule(map.Map("automatic_link"), owner),
            AutomaticLinkSensitive = PlainRule(map.Map("automatic_link_sensitive"), owner),
            Aggregation = AggregationOf(map.Map("aggregation"), owner),
            Handling = [.. map.Maps("handling").Select(rule => ClassReader.HandlingOf(rule, owner))],
        };
        foreach (var part in new[] { seal, own, emergency, possible, map })
            part.Close();
        return rules;
    }

    private static ProtocolRule PlainRule(ProtocolMap map, string owner)
    {
        var rule = RuleReader.TextOf(map, owner);
        map.Close();
        return rule;
    }

    private static PurposeRule PurposeRuleOf(ProtocolMap map, string owner)
    {
        var rule = new PurposeRule(RuleReader.TextOf(map, owner), map.Codes("purposes", ProtocolCodes.Purposes));
        map.Close();
        return rule;
    }

    internal static ThresholdRule ThresholdOf(ProtocolMap map, string owner)
    {
        var rule = new ThresholdRule
        {
            Rule = RuleReader.TextOf(map, owner),
            Purposes = map.Codes("purposes", ProtocolCodes.Purposes),
            Sufficient = map.Code("sufficient", ProtocolCodes.Thresholds),
            AtMost = map.Code("at_most", ProtocolCodes.Levels),
            ExceptClasses = ClassSet.Of([.. map.Codes("except_classes", ProtocolCodes.Classes)]),
        };
        map.Close();
        return rule;
    }

    private static AggregationRule AggregationOf(ProtocolMap map, string owner)
    {
        var rule = new AggregationRule
        {
            Rule = RuleReader.TextOf(map, owner),
            Classes = map.OptionalNumber("classes") ?? 0,
            NamedRoles = RuleReader.RolesOf(map, "named_roles"),
            AtMost = map.Code("at_most", ProtocolCodes.Levels),
        };
        map.Close();
        return rule;
    }
}
