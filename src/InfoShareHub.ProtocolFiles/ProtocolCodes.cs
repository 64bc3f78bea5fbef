using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>How the file writes each code list.</summary>
internal static class ProtocolCodes
{
    internal static readonly CodeList<DataClass> Classes = Same<DataClass>();

    internal static readonly CodeList<Tier> Tiers = Same<Tier>();

    internal static readonly CodeList<DisclosureLevel> Levels = Same<DisclosureLevel>();

    internal static readonly CodeList<Purpose> Purposes = Same<Purpose>();

    internal static readonly CodeList<RoleCode> Roles = Same<RoleCode>();

    internal static readonly CodeList<Threshold> Thresholds = new(Enum.GetValues<Threshold>(), threshold => threshold switch
    {
        Threshold.None => "none",
        Threshold.L4Plus => "L4+",
        _ => threshold.ToString(),
    });

    internal static readonly CodeList<ConsentState> Consents = Snake<ConsentState>();

    internal static readonly CodeList<AgencyKind> Kinds = Snake<AgencyKind>();

    internal static readonly CodeList<Obligation> Obligations = Snake<Obligation>();

    internal static readonly CodeList<HubDuty> Duties = Snake<HubDuty>();

    internal static readonly CodeList<LawfulGate> Gates = Snake<LawfulGate>();

    internal static readonly CodeList<ForbidOutcome> Outcomes = new(Enum.GetValues<ForbidOutcome>(), outcome => outcome.ToString().ToUpperInvariant());

    internal static readonly CodeList<Marker> Markers =
        new(Enum.GetValues<Marker>().Where(marker => marker != Marker.Unrecognised), marker => MarkerSet.CodeOf(marker)[MarkerSet.Prefix.Length..]);

    internal static readonly CodeList<ItemField> Fields = new(Enum.GetValues<ItemField>(), ItemFields.NameOf);

    private static CodeList<T> Same<T>()
        where T : struct, Enum => new(Enum.GetValues<T>(), value => value.ToString());

    private static CodeList<T> Snake<T>()
        where T : struct, Enum => new(Enum.GetValues<T>(), value => SnakeCase.Of(value.ToString()));
}
