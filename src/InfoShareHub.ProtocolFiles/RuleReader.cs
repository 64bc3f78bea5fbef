using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>What every rule has: its text, and when it speaks.</summary>
internal static class RuleReader
{
    /// <summary>The text of a rule; who answers for it may be said once for the whole section.</summary>
    internal static ProtocolRule TextOf(ProtocolMap map, string sectionOwner)
    {
        var plain = map.Map("plain");
        var owner = map.OptionalText("owner");
        var rule = new ProtocolRule(
            map.Text("id"), owner.Length > 0 ? owner : sectionOwner, map.Text("law"), plain.Text("en"), plain.OptionalText("cy"), map.Line)
        {
            Example = map.OptionalText("example"),
        };
        plain.Close();
        return rule;
    }

    internal static Circumstance WhenOf(ProtocolMap map, string key) => map.OptionalMap(key) is { } when ? CircumstanceOf(when) : Circumstance.Always;

    internal static Circumstance CircumstanceOf(ProtocolMap map)
    {
        var circumstance = new Circumstance
        {
            Situation = map.OptionalText("situation"),
            Purposes = map.Codes("purposes", ProtocolCodes.Purposes),
            Thresholds = map.Codes("thresholds", ProtocolCodes.Thresholds),
            Consents = map.Codes("consents", ProtocolCodes.Consents),
            Kinds = map.Codes("recipient_kinds", ProtocolCodes.Kinds),
            OwnerKinds = map.Codes("owner_kinds", ProtocolCodes.Kinds),
            AgeUnder = map.OptionalNumber("age_under"),
            AgeFrom = map.OptionalNumber("age_from"),
            IsKnownChild = map.OptionalFlag("known_child"),
            IsConcern = map.OptionalFlag("concern"),
            With = map.Codes("with", ProtocolCodes.Markers),
            Without = map.Codes("without", ProtocolCodes.Markers),
        };
        map.Close();
        return circumstance;
    }

    internal static RoleSet RolesOf(ProtocolMap map, string key) => RoleSet.Of(map.Codes(key, ProtocolCodes.Roles));

    internal static FieldSet FieldsOf(ProtocolMap map, string key) => FieldSet.Of([.. map.Codes(key, ProtocolCodes.Fields)]);
}
