using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>The common rules that say on what law something is shared, and until when.</summary>
internal static class LawReader
{
    internal static BasisRule BasisOf(ProtocolMap map, string owner)
    {
        var rule = new BasisRule(RuleReader.TextOf(map, owner), [.. map.Maps("rows").Select(RowOf)]);
        map.Close();
        return rule;
    }

    internal static DutyRule DutyOf(ProtocolMap map, string owner)
    {
        var rule = new DutyRule
        {
            Rule = RuleReader.TextOf(map, owner),
            EffectiveFrom = map.Day("effective_from"),
            Purposes = map.Codes("purposes", ProtocolCodes.Purposes),
            Kinds = map.Codes("kinds", ProtocolCodes.Kinds),
            Basis = map.Text("basis"),
        };
        map.Close();
        return rule;
    }

    internal static BreakGlassRule BreakGlassOf(ProtocolMap map, string owner)
    {
        var rule = new BreakGlassRule
        {
            Rule = RuleReader.TextOf(map, owner),
            Roles = RuleReader.RolesOf(map, "roles"),
            Purposes = map.Codes("purposes", ProtocolCodes.Purposes),
            Classes = ClassSet.Of([.. map.Codes("classes", ProtocolCodes.Classes)]),
            ProtectiveOnly = ClassSet.Of([.. map.Codes("protective_only", ProtocolCodes.Classes)]),
            Level = map.Code("level", ProtocolCodes.Levels),
            OpenFor = TimeSpan.FromMinutes(map.OptionalNumber("minutes") ?? 0),
        };
        map.Close();
        return rule;
    }

    internal static ExpiryRule ExpiryOf(ProtocolMap map, string owner)
    {
        var rule = new ExpiryRule(RuleReader.TextOf(map, owner), [.. map.Maps("periods").Select(PeriodOf)]);
        map.Close();
        return rule;
    }

    private static BasisRow RowOf(ProtocolMap map)
    {
        var row = new BasisRow
        {
            Purposes = map.Codes("purposes", ProtocolCodes.Purposes),
            Kinds = map.Codes("kinds", ProtocolCodes.Kinds),
            Ordinary = map.Text("ordinary"),
            Special = map.OptionalText("special"),
            Offences = map.OptionalText("offences"),
            Line = map.Line,
        };
        map.Close();
        return row;
    }

    private static ExpiryPeriod PeriodOf(ProtocolMap map)
    {
        var period = new ExpiryPeriod(map.Codes("purposes", ProtocolCodes.Purposes), map.OptionalNumber("days") ?? -1);
        map.Close();
        return period;
    }
}
