using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Tests;

/// <summary>Draws requests and documents from a seed, so that a failure can be drawn again.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);
    private int _ids;

    internal bool OneIn(int n) => _random.Next(n) == 0;

    internal T Of<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    internal T Any<T>()
        where T : struct, Enum => Of(Enum.GetValues<T>());

    internal IReadOnlyList<T> Some<T>(IReadOnlyList<T> values, int oneIn)
        => [.. values.Where(_ => OneIn(oneIn))];

    internal DecisionRequest Request()
    {
        var recipient = Requests.Agency(Of("eastmoor", "wexdale"));
        return new DecisionRequest
        {
            Recipient = new Recipient
            {
                Agency = recipient,
                Kind = OneIn(12) ? default : Any<AgencyKind>(),
                Areas = Some(["eastmoor", "wexdale", "hillside"], 2),
                Roles = RoleSet.Of([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Any<RoleCode>())]),
                IsAllegedHarm = OneIn(30),
            },
            Subject = Subject(),
            Item = new ItemFacts
            {
                DataClass = Any<DataClass>(),
                Owner = Requests.Agency(Of("eastmoor", "moorfield", "hillside")),
                OwnerKind = OneIn(12) ? default : Any<AgencyKind>(),
                OwnerAreas = Some(["eastmoor", "wexdale", "hillside"], 2),
                IsEmbargoed = OneIn(30),
                EmbargoReviewOn = OneIn(3) ? Requests.Day.AddDays(_random.Next(-3, 3)) : null,
                Accuracy = Any<Accuracy>(),
                Tier = OneIn(6) ? Any<Tier>() : null,
                Markers = MarkerSet.Of([.. Some(Enum.GetValues<Marker>(), 14)]),
                IsConcern = OneIn(6),
            },
            Purpose = OneIn(20) ? default : OneIn(2) ? Of(Purpose.P1, Purpose.P2, Purpose.P3, Purpose.P4) : Any<Purpose>(),
            Threshold = Any<Threshold>(),
            HasThresholdReference = !OneIn(3),
            Consent = Any<ConsentState>(),
            OverrideAuthoriser = Roles(4),
            HasOverrideReason = !OneIn(4),
            HasChildsView = OneIn(2),
            RelevanceAsserted = OneIn(3),
            HasLawfulAuthority = OneIn(2),
            IsNotifiable = OneIn(6),
            IsBreakGlass = OneIn(5),
            OmitsIdentifiers = OneIn(5),
            CaseEndsOn = OneIn(3) ? Requests.Day.AddDays(_random.Next(0, 60)) : null,
            IsUrgent = OneIn(10),
            Basis = OneIn(2) ? LinkBasis.Confirmed : Any<LinkBasis>(),
            RequestedLevel = OneIn(2) ? DisclosureLevel.D5 : Any<DisclosureLevel>(),
            Viewed = ClassSet.Of([.. Some(Enum.GetValues<DataClass>(), 6)]),
            Date = OneIn(40) ? new DateOnly(2025, 6, 1) : OneIn(4) ? new DateOnly(2026, 9, 29) : Requests.Day,
        };
    }

    private SubjectFacts Subject()
    {
        int? age = OneIn(5) ? null : _random.Next(0, 20);
        return new SubjectFacts
        {
            AgeYears = age,
            IsAdult = age >= SubjectFacts.AdultAge,
            TurnsEighteenOn = OneIn(4) ? Requests.Day.AddDays(_random.Next(-20, 60)) : null,
            Competence = Any<Competence>(),
            IsKnownToRecipient = OneIn(2),
            IsSealed = OneIn(30),
            IsAdopted = OneIn(10),
        };
    }

    /// <summary>The baseline's common rules with classes of random rules.</summary>
    internal ProtocolDocument Document() => Baseline.Document with { Classes = [.. Enum.GetValues<DataClass>().Select(Class)] };

    internal ProtocolDocument Shuffled(ProtocolDocument document) => document with
    {
        Situations = Shuffle(document.Situations),
        Classes = Shuffle([.. document.Classes.Select(rules => rules with { Grants = Shuffle(rules.Grants), Forbids = Shuffle(rules.Forbids) })]),
    };

    internal ForbidRule Forbid()
    {
        var outcome = Any<ForbidOutcome>();
        return new ForbidRule
        {
            Rule = Rule(),
            Roles = Roles(4),
            ExceptRoles = Roles(8),
            When = outcome == ForbidOutcome.Deny ? new Circumstance { Purposes = Some(Enum.GetValues<Purpose>(), 3) } : Circumstance(isPermitting: false),
            AtMost = outcome is ForbidOutcome.Silent or ForbidOutcome.Deny ? DisclosureLevel.D0 : Any<DisclosureLevel>(),
            Outcome = outcome,
        };
    }

    private T[] Shuffle<T>(IReadOnlyList<T> values)
    {
        T[] shuffled = [.. values];
        _random.Shuffle(shuffled);
        return shuffled;
    }

    private RoleSet Roles(int oneIn) => RoleSet.Of([.. Some(Enum.GetValues<RoleCode>(), oneIn)]);

    private ProtocolRule Rule() => new($"R{++_ids}", "owner", "law", "text", "", _ids);

    private ClassRules Class(DataClass dataClass)
    {
        var tier = dataClass == DataClass.C20 ? Tier.T5 : Of(Tier.T1, Tier.T2, Tier.T3, Tier.T3, Tier.T4);
        return new ClassRules
        {
            DataClass = dataClass,
            Name = "class",
            Tier = tier,
            Basis = ["one", "two"],
            Retention = "none",
            Grants = tier == Tier.T5 ? [] : [.. Enumerable.Range(0, _random.Next(6)).Select(_ => Grant(dataClass))],
            Forbids = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Forbid())],
            Gate = Any<LawfulGate>(),
            Consents = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Consent())],
            Masks = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Mask(dataClass))],
            Handling = OneIn(2) ? [Handling()] : [],
            Unconfirmed = OneIn(4) ? new UnconfirmedRule { Rule = Rule(), Roles = RoleSet.Of(RoleCode.SCR), AtMost = Any<DisclosureLevel>() } : null,
        };
    }

    private GrantRule Grant(DataClass dataClass)
    {
        var level = Of(DisclosureLevel.D1, DisclosureLevel.D2, DisclosureLevel.D3, DisclosureLevel.D4, DisclosureLevel.D5);
        return new GrantRule
        {
            Rule = Rule(),
            Roles = Roles(3).Union(RoleSet.Of(Any<RoleCode>())),
            When = Circumstance(isPermitting: true),
            Level = level,
            Fields = OneIn(2) ? Fields(dataClass, level) : default,
        };
    }

    private MaskRule Mask(DataClass dataClass) =>
        new() { Rule = Rule(), When = Circumstance(isPermitting: false), Fields = Fields(dataClass, DisclosureLevel.D5), ExceptRoles = Roles(5) };

    private HandlingRule Handling() =>
        new() { Rule = Rule(), FromTier = Any<Tier>(), When = Circumstance(isPermitting: false), Obligations = [Any<Obligation>()] };

    private ConsentRule Consent() => new()
    {
        Rule = Rule(),
        When = Circumstance(isPermitting: false),
        Unless = OneIn(2) ? Circumstance(isPermitting: true) : null,
        SatisfiedBy = [ConsentState.Given, Of(ConsentState.NotRequired, ConsentState.NotSoughtUnsafe, ConsentState.RefusedOverridden)],
        OverrideBy = Roles(2),
        NeedsCompetence = OneIn(2),
        AtMost = Any<DisclosureLevel>(),
    };

    private FieldSet Fields(DataClass dataClass, DisclosureLevel level)
    {
        ItemField[] all = [.. ItemFields.UpTo(dataClass, level)];
        return FieldSet.Of([.. Some(all, 2), Of(all)]);
    }

    private Circumstance Circumstance(bool isPermitting)
    {
        var from = _random.Next(0, 14);
        return new Circumstance
        {
            Situation = OneIn(3) ? Of("inquiry", "acute", "danger") : "",
            Purposes = [Of(Purpose.P1, Purpose.P2, Purpose.P3, Purpose.P4), .. Some(Enum.GetValues<Purpose>(), 2)],
            Thresholds = OneIn(3) ? [Of(Threshold.L2, Threshold.L3, Threshold.L4, Threshold.L4Plus), Threshold.L4] : [],
            Consents = OneIn(5) ? [ConsentState.Given, Of(ConsentState.Refused, ConsentState.NotRequired)] : [],
            Kinds = OneIn(5) ? [Any<AgencyKind>(), Any<AgencyKind>()] : [],
            OwnerKinds = OneIn(5) ? [Any<AgencyKind>(), Any<AgencyKind>()] : [],
            AgeFrom = OneIn(5) ? from : null,
            AgeUnder = OneIn(5) ? from + 4 : null,
            // What permits must be there, and what forbids must not rest on the recipient's own knowledge.
            IsKnownChild = isPermitting && OneIn(4) ? true : null,
            IsConcern = OneIn(8) ? true : null,
            With = OneIn(6) ? [Of(Marker.Released, Marker.SafetyPlan)] : [],
            Without = !isPermitting && OneIn(6) ? [Of(Marker.Sanitised, Marker.HandlingP)] : [],
        };
    }
}
