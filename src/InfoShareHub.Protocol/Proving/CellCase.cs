using System.Diagnostics;
using System.Numerics;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>One cell as somebody would meet it: in words, and as a request.</summary>
internal static class CellCase
{
    private static readonly AgencyId Asker = Named("asker");
    private static readonly AgencyId Owner = Named("owner");

    internal static string Words(ClassSpace space, ReadOnlySpan<int> path, RoleGroup group, DataClass dataClass, DisclosureLevel requested)
    {
        var places = new ulong[path.Length];
        for (var i = 0; i < path.Length; i++)
            places[i] = 1ul << path[i];
        var who = group.Roles.IsEmpty ? "nobody in particular" : group.Roles.First().ToString();
        return $"{who} asks for {dataClass} at {requested}; {FactWords.Of(space.Dimensions, places)}";
    }

    internal static Facts FactsOf(ClassSpace space, ReadOnlySpan<int> path)
    {
        var facts = default(Facts);
        for (var i = 0; i < path.Length; i++)
            facts = space.Dimensions[i].Set(in facts, path[i]);
        return facts;
    }

    internal static DecisionRequest Request(in Facts facts, RoleSet roles, ClassTable table, DisclosureLevel requested, DateOnly day) => new()
    {
        Recipient = new Recipient { Agency = Asker, Kind = (AgencyKind)Number(facts.Kind), Roles = roles, IsAllegedHarm = facts.IsAllegedHarm },
        Subject = new SubjectFacts
        {
            AgeYears = facts.Age == 1 ? null : Number(facts.Age) - 1,
            IsKnownToRecipient = facts.KnownChild == Facts.Flag(true),
            IsSealed = facts.IsSubjectSealed,
            IsAdult = facts.IsAdult,
            Competence = Competence.Competent,
        },
        Item = new ItemFacts
        {
            DataClass = table.DataClass,
            Owner = facts.IsOwn ? Asker : Owner,
            OwnerKind = (AgencyKind)Number(facts.OwnerKind),
            Tier = facts.ItemTier == default ? null : facts.ItemTier,
            Markers = MarkerSet.Of([.. new BitList(facts.Markers).Select(number => (Marker)number)]),
            IsConcern = facts.Concern == Facts.Flag(true),
            EmbargoReviewOn = facts.IsReviewDue ? day : null,
        },
        Purpose = (Purpose)Number(facts.Purpose),
        Threshold = (Threshold)Number(facts.Threshold),
        HasThresholdReference = true,
        Consent = (ConsentState)Number(facts.Consent),
        OverrideAuthoriser = RoleSet.Of([.. new BitList(table.OverrideBy).Select(number => (RoleCode)number)]),
        HasOverrideReason = true,
        HasLawfulAuthority = !facts.LacksAuthority,
        IsBreakGlass = facts.BreaksGlass,
        RelevanceAsserted = facts.IsRelevant,
        IsNotifiable = facts.IsNotifiable,
        Basis = facts.Basis,
        RequestedLevel = requested,
        Viewed = facts.Viewed,
        Date = day,
    };

    private static AgencyId Named(string text) => AgencyId.TryParse(text, out var id) ? id : throw new UnreachableException();

    private static int Number(ulong word) => BitOperations.TrailingZeroCount(word);
}
