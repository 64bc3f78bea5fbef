using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>The rules of one class.</summary>
internal static class ClassReader
{
    internal static ClassRules Read(ProtocolMap map, DataClass dataClass)
    {
        var owner = map.Text("owner");
        var rules = new ClassRules
        {
            DataClass = dataClass,
            Name = map.Text("name"),
            Tier = map.Code("tier", ProtocolCodes.Tiers),
            Basis = map.Texts("basis"),
            Gate = map.Code("gate", ProtocolCodes.Gates),
            Owners = map.OptionalText("owners"),
            Retention = map.Text("retention"),
            Obligations = map.Codes("obligations", ProtocolCodes.Obligations),
            Grants = [.. map.Maps("grants").Select(grant => GrantOf(grant, owner))],
            Forbids = [.. map.Maps("forbids").Select(forbid => ForbidOf(forbid, owner))],
            Consents = [.. map.Maps("consents").Select(consent => ConsentOf(consent, owner))],
            Masks = [.. map.Maps("masks").Select(mask => MaskOf(mask, owner))],
            Handling = [.. map.Maps("handling").Select(handling => HandlingOf(handling, owner))],
            Unconfirmed = map.OptionalMap("unconfirmed_links") is { } unconfirmed ? UnconfirmedOf(unconfirmed, owner) : null,
            Line = map.Line,
        };
        map.Close();
        return rules;
    }

    internal static GrantRule GrantOf(ProtocolMap map, string owner)
    {
        var rule = new GrantRule
        {
            Rule = RuleReader.TextOf(map, owner),
            Roles = RuleReader.RolesOf(map, "roles"),
            When = RuleReader.WhenOf(map, "when"),
            Level = map.Code("level", ProtocolCodes.Levels),
            Fields = RuleReader.FieldsOf(map, "fields"),
            Obligations = map.Codes("obligations", ProtocolCodes.Obligations),
            Duties = map.Codes("hub_duties", ProtocolCodes.Duties),
        };
        map.Close();
        return rule;
    }

    internal static ForbidRule ForbidOf(ProtocolMap map, string owner)
    {
        var rule = new ForbidRule
        {
            Rule = RuleReader.TextOf(map, owner),
            Roles = RuleReader.RolesOf(map, "roles"),
            ExceptRoles = RuleReader.RolesOf(map, "except_roles"),
            When = RuleReader.WhenOf(map, "when"),
            AtMost = map.Has("at_most") ? map.Code("at_most", ProtocolCodes.Levels) : DisclosureLevel.D0,
            Outcome = map.Code("outcome", ProtocolCodes.Outcomes),
            Duties = map.Codes("hub_duties", ProtocolCodes.Duties),
        };
        map.Close();
        return rule;
    }

    internal static ConsentRule ConsentOf(ProtocolMap map, string owner)
    {
        var rule = new ConsentRule
        {
            Rule = RuleReader.TextOf(map, owner),
            When = RuleReader.WhenOf(map, "when"),
            Unless = map.Has("unless") ? RuleReader.WhenOf(map, "unless") : null,
            SatisfiedBy = map.Codes("satisfied_by", ProtocolCodes.Consents),
            OverrideBy = RuleReader.RolesOf(map, "override_by"),
            NeedsCompetence = map.OptionalFlag("needs_competence") ?? false,
            AtMost = map.Code("at_most", ProtocolCodes.Levels),
        };
        map.Close();
        return rule;
    }

    internal static MaskRule MaskOf(ProtocolMap map, string owner)
    {
        var rule = new MaskRule
        {
            Rule = RuleReader.TextOf(map, owner),
            Fields = RuleReader.FieldsOf(map, "fields"),
            When = RuleReader.WhenOf(map, "when"),
            ExceptRoles = RuleReader.RolesOf(map, "except_roles"),
        };
        map.Close();
        return rule;
    }

    internal static HandlingRule HandlingOf(ProtocolMap map, string owner)
    {
        var rule = new HandlingRule
        {
            Rule = RuleReader.TextOf(map, owner),
            FromTier = map.Has("from_tier") ? map.Code("from_tier", ProtocolCodes.Tiers) : Tier.T1,
            When = RuleReader.WhenOf(map, "when"),
            Obligations = map.Codes("obligations", ProtocolCodes.Obligations),
        };
        map.Close();
        return rule;
    }

    private static UnconfirmedRule UnconfirmedOf(ProtocolMap map, string owner)
    {
        var rule = new UnconfirmedRule
        {
            Rule = RuleReader.TextOf(map, owner),
            Roles = RuleReader.RolesOf(map, "roles"),
            AtMost = map.Code("at_most", ProtocolCodes.Levels),
        };
        map.Close();
        return rule;
    }
}
