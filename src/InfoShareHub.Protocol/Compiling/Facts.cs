using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>A request as bits: in every word one bit is set, and bit 0 says "not known". That turns each condition of a rule into one AND.</summary>
internal readonly ref struct Facts
{
    internal const int OldestAge = 62;

    internal readonly uint Purpose;
    internal readonly uint Threshold;
    internal readonly uint Consent;
    internal readonly uint Kind;
    internal readonly uint OwnerKind;
    internal readonly uint KnownChild;
    internal readonly uint Concern;
    internal readonly uint Markers;
    internal readonly ulong Age;

    internal Facts(DecisionRequest request, Threshold threshold)
    {
        Purpose = BitOf((int)request.Purpose, (int)Concerns.Sharing.Purpose.P15);
        Threshold = BitOf((int)threshold, (int)Concerns.Sharing.Threshold.L4Plus);
        Consent = BitOf((int)request.Consent, (int)ConsentState.NotCompetent);
        Kind = BitOf((int)request.Recipient.Kind, (int)AgencyKind.Justice);
        OwnerKind = BitOf((int)request.Item.OwnerKind, (int)AgencyKind.Justice);
        KnownChild = Flag(request.Subject.IsKnownToRecipient);
        Concern = Flag(request.Item.IsConcern);
        Markers = request.Item.Markers.Bits;
        Age = request.Subject.AgeYears is int age ? 1ul << (Math.Clamp(age, 0, OldestAge) + 1) : 1ul;
    }

    // A number outside the list is as unknown as none: it must not index anything.
    internal static uint BitOf(int number, int last) => number > 0 && number <= last ? 1u << number : 1u;

    internal static uint Flag(bool value) => value ? 2u : 4u;
}
