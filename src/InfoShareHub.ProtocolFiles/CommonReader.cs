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
            Threshold = ThresholdOf(map.Map("no_threshold"), owner),
            NoLink = PlainRule(map.Map("no_link"), owner),
            PossibleLink = RuleReader.TextOf(possible, owner),
            LinkReviewers = RuleReader.RolesOf(possible, "roles"),
            AutomaticLink = PlainRule(map.Map("automatic_link"), owner),
            AutomaticLinkSensitive = PlainRule(map.Map("automatic_link_sensitive"), owner),
            Aggregation = AggregationOf(map.Map("aggregation"), owner),
            Handling = [.. map.Maps("handling").Select(rule => HandlingOf(rule, owner))],
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

    private static ThresholdRule ThresholdOf(ProtocolMap map, string owner)
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

    private static HandlingRule HandlingOf(ProtocolMap map, string owner)
    {
        var rule = new HandlingRule
        {
            Rule = RuleReader.TextOf(map, owner),
            FromTier = map.Code("from_tier", ProtocolCodes.Tiers),
            Obligations = map.Codes("obligations", ProtocolCodes.Obligations),
        };
        map.Close();
        return rule;
    }
}
