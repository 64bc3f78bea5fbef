using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Puts seals and silencers into facts, and names them.</summary>
internal static class Silencers
{
    private const uint SealMark = 1u << (int)Marker.Sealed;
    private const uint Marks = (1u << (int)Marker.Unrecognised) | (1u << (int)Marker.Detriment) | (1u << (int)Marker.Embargoed);

    internal static bool IsMark(Marker marker) => ((Marks | SealMark) & (1u << (int)marker)) != 0;

    internal static string NameOf(Seal seal) => seal switch
    {
        Seal.Sealed => "sealed",
        Seal.ByMark => "sealed by a mark",
        _ => "not sealed",
    };

    internal static string NameOf(Silencer silencer) => silencer switch
    {
        Silencer.AllegedHarm => "the recipient is the alleged source of harm",
        Silencer.UnreadableMark => "an unreadable mark",
        Silencer.Detriment => "judged detrimental to disclose",
        Silencer.Embargo => "embargoed",
        Silencer.EmbargoDue => "embargoed, the review due",
        Silencer.Adult => "no child any more",
        Silencer.NoAuthority => "no authority to cross the regimes",
        _ => "nothing that silences",
    };

    internal static Facts Set(in Facts facts, Seal seal) => facts with
    {
        IsSubjectSealed = seal == Seal.Sealed,
        Markers = seal == Seal.ByMark ? facts.Markers | SealMark : facts.Markers & ~SealMark,
    };

    internal static Facts Set(in Facts facts, Silencer silencer) => facts with
    {
        IsAllegedHarm = silencer == Silencer.AllegedHarm,
        IsReviewDue = silencer == Silencer.EmbargoDue,
        IsAdult = silencer == Silencer.Adult,
        LacksAuthority = silencer == Silencer.NoAuthority,
        Markers = (facts.Markers & ~Marks) | MarkOf(silencer),
    };

    private static uint MarkOf(Silencer silencer) => silencer switch
    {
        Silencer.UnreadableMark => 1u << (int)Marker.Unrecognised,
        Silencer.Detriment => 1u << (int)Marker.Detriment,
        Silencer.Embargo or Silencer.EmbargoDue => 1u << (int)Marker.Embargoed,
        _ => 0u,
    };
}
