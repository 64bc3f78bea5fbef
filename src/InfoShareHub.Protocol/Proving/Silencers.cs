using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Puts a silencer, or a set of viewed classes, into facts.</summary>
internal static class Silencers
{
    private const uint Marks = (1u << (int)Marker.Sealed) | (1u << (int)Marker.Unrecognised) | (1u << (int)Marker.Detriment);

    internal static bool IsMark(Marker marker) => (Marks & (1u << (int)marker)) != 0;

    internal static string NameOf(Silencer silencer) => silencer switch
    {
        Silencer.None => "nothing that silences",
        Silencer.SealedChild => "a sealed child",
        Silencer.SealedItem => "a sealed item",
        Silencer.AllegedHarm => "the recipient is the alleged source of harm",
        Silencer.UnreadableMark => "an unreadable mark",
        _ => "judged detrimental to disclose",
    };

    internal static Facts Set(in Facts facts, Silencer silencer) => facts with
    {
        IsSubjectSealed = silencer == Silencer.SealedChild,
        IsAllegedHarm = silencer == Silencer.AllegedHarm,
        Markers = (facts.Markers & ~Marks) | MarkOf(silencer),
    };

    /// <summary>The set whose bits are <paramref name="word"/>.</summary>
    internal static ClassSet ClassesOf(ulong word)
    {
        var set = default(ClassSet);
        foreach (var number in new BitPositions(word))
            set = set.With((DataClass)number);
        return set;
    }

    private static uint MarkOf(Silencer silencer) => silencer switch
    {
        Silencer.SealedItem => 1u << (int)Marker.Sealed,
        Silencer.UnreadableMark => 1u << (int)Marker.Unrecognised,
        Silencer.Detriment => 1u << (int)Marker.Detriment,
        _ => 0u,
    };
}
