using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>What a document claims of itself and has proved.</summary>
internal static class ClaimReader
{
    private static readonly CodeList<LinkBasis> Links = new(Enum.GetValues<LinkBasis>(), basis => SnakeCase.Of(basis.ToString()));

    internal static IReadOnlyList<ProtocolClaim> ListOf(ProtocolMap map) => [.. map.Maps("invariants").Select(ClaimOf)];

    private static ProtocolClaim ClaimOf(ProtocolMap map)
    {
        var plain = map.Map("plain");
        var claim = new ProtocolClaim
        {
            Id = map.Text("id"),
            Plain = plain.Text("en"),
            Law = map.Text("law"),
            Classes = ClassSet.Of([.. map.Codes("classes", ProtocolCodes.Classes)]),
            Roles = RuleReader.RolesOf(map, "roles"),
            ExceptRoles = RuleReader.RolesOf(map, "except_roles"),
            When = RuleReader.WhenOf(map, "when"),
            Links = map.Codes("links", Links),
            IncludesOwn = map.OptionalFlag("own") ?? false,
            AtMost = map.Has("at_most") ? map.Code("at_most", ProtocolCodes.Levels) : DisclosureLevel.D5,
            NeverFields = RuleReader.FieldsOf(map, "never_fields"),
            Line = map.Line,
        };
        if (claim.Classes.IsEmpty)
            map.Fault(map.Line, $"the invariant `{claim.Id}` names no class");
        if (claim.AtMost == DisclosureLevel.D5 && claim.NeverFields.IsEmpty)
            map.Fault(map.Line, $"the invariant `{claim.Id}` claims nothing: give `at_most` below D5, or `never_fields`");
        plain.OptionalText("cy");
        plain.Close();
        map.Close();
        return claim;
    }
}
