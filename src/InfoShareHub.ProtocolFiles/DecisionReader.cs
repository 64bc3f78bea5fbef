using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>
/// The decision tests of a document. Not given means: purpose P1, threshold L2, reference true, consent none, age 14, link confirmed, asked D5, day
/// 2026-11-02, the recipient of the kind of its first role and the owner of the kind that usually owns the class, and everything else absent.
/// </summary>
internal static class DecisionReader
{
    private const int UsualAge = 14;

    private static readonly DateOnly UsualDay = new(2026, 11, 2);

    private static readonly CodeList<LinkBasis> Bases = new(Enum.GetValues<LinkBasis>(), basis => SnakeCase.Of(basis.ToString()));

    private static readonly CodeList<DecisionOutcome> Outcomes = new(Enum.GetValues<DecisionOutcome>(), outcome => outcome.ToString().ToUpperInvariant());

    private static readonly CodeList<DutyFinding> Findings = new(Enum.GetValues<DutyFinding>(), finding => SnakeCase.Of(finding.ToString()));

    private static readonly CodeList<Competence> Competences = new(Enum.GetValues<Competence>(), competence => SnakeCase.Of(competence.ToString()));

    private static readonly CodeList<Accuracy> Accuracies = new(Enum.GetValues<Accuracy>(), accuracy => SnakeCase.Of(accuracy.ToString()));

    // Two invented agencies: one asks, the other owns, unless the row says `own`.
    private static readonly AgencyId Asker = Agency("asker");
    private static readonly AgencyId Other = Agency("owner");

    internal static IReadOnlyList<DecisionTest> ListOf(ProtocolMap map) => [.. map.Maps("decisions").Select(Read)];

    private static DecisionTest Read(ProtocolMap map)
    {
        var test = new DecisionTest
        {
            Name = map.Text("case"),
            Request = RequestOf(map),
            Outcome = map.Code("outcome", Outcomes),
            Level = map.Code("level", ProtocolCodes.Levels),
            Rule = map.Text("rule"),
            Also = map.Texts("also"),
            Shows = RuleReader.FieldsOf(map, "shows"),
            Hides = RuleReader.FieldsOf(map, "hides"),
            Obliges = map.Codes("obliges", ProtocolCodes.Obligations),
            Hub = map.Codes("hub", ProtocolCodes.Duties),
            Duty = map.Has("duty") ? map.Code("duty", Findings) : null,
            IsShadow = map.OptionalFlag("shadow") ?? false,
            Expires = map.OptionalDay("expires"),
            Basis = map.OptionalText("basis"),
            Line = map.Line,
        };
        map.Close();
        return test;
    }

    private static DecisionRequest RequestOf(ProtocolMap map)
    {
        var roles = RuleReader.RolesOf(map, "to");
        var dataClass = map.Code("class", ProtocolCodes.Classes);
        return new DecisionRequest
        {
            Recipient = new Recipient
            {
                Agency = Asker,
                Kind = CodeOr(map, "kind", ProtocolCodes.Kinds, UsualKindOf(roles)),
                Roles = roles,
                IsAllegedHarm = map.OptionalFlag("alleged_harm") ?? false,
            },
            Subject = SubjectOf(map),
            Item = ItemOf(map, dataClass),
            Purpose = CodeOr(map, "purpose", ProtocolCodes.Purposes, Purpose.P1),
            Threshold = CodeOr(map, "threshold", ProtocolCodes.Thresholds, Threshold.L2),
            HasThresholdReference = map.OptionalFlag("reference") ?? true,
            Consent = CodeOr(map, "consent", ProtocolCodes.Consents, ConsentState.None),
            OverrideAuthoriser = RuleReader.RolesOf(map, "overridden_by"),
            HasOverrideReason = map.OptionalFlag("override_reason") ?? false,
            HasChildsView = map.OptionalFlag("childs_view") ?? false,
            RelevanceAsserted = map.OptionalFlag("relevance") ?? false,
            HasLawfulAuthority = map.OptionalFlag("authority") ?? false,
            IsNotifiable = map.OptionalFlag("notifiable") ?? false,
            IsBreakGlass = map.OptionalFlag("break_glass") ?? false,
            OmitsIdentifiers = map.OptionalFlag("omit_identifiers") ?? false,
            IsUrgent = map.OptionalFlag("urgent") ?? false,
            CaseEndsOn = map.OptionalDay("case_ends"),
            Basis = CodeOr(map, "link", Bases, LinkBasis.Confirmed),
            RequestedLevel = CodeOr(map, "asked", ProtocolCodes.Levels, DisclosureLevel.D5),
            Viewed = ClassSet.Of([.. map.Codes("viewed", ProtocolCodes.Classes)]),
            Date = map.OptionalDay("day") ?? UsualDay,
        };
    }

    private static SubjectFacts SubjectOf(ProtocolMap map)
    {
        int? age = map.OptionalText("age") is "unknown" ? null : map.Has("age") ? map.OptionalNumber("age") : UsualAge;
        return new SubjectFacts
        {
            AgeYears = age,
            IsAdult = age >= SubjectFacts.AdultAge,
            TurnsEighteenOn = map.OptionalDay("turns_eighteen"),
            Competence = CodeOr(map, "competence", Competences, Competence.Unknown),
            IsKnownToRecipient = map.OptionalFlag("known_child") ?? false,
            IsSealed = map.OptionalFlag("sealed") ?? false,
            IsAdopted = map.OptionalFlag("adopted") ?? false,
        };
    }

    private static ItemFacts ItemOf(ProtocolMap map, DataClass dataClass) => new()
    {
        DataClass = dataClass,
        Owner = map.OptionalFlag("own") == true ? Asker : Other,
        OwnerKind = CodeOr(map, "owner_kind", ProtocolCodes.Kinds, UsualOwnerOf(dataClass)),
        Tier = map.Has("tier") ? map.Code("tier", ProtocolCodes.Tiers) : null,
        // As text, so that a mark that cannot be read may be tested too.
        Markers = MarkerSet.Read([.. map.Texts("marks").Select(mark => MarkerSet.Prefix + mark)]),
        IsConcern = map.OptionalFlag("concern") ?? false,
        IsEmbargoed = map.OptionalFlag("embargoed") ?? false,
        EmbargoReviewOn = map.OptionalDay("embargo_review"),
        Accuracy = CodeOr(map, "accuracy", Accuracies, Accuracy.NotStated),
    };

    private static AgencyKind UsualKindOf(RoleSet roles) => roles.FirstOrDefault() switch
    {
        RoleCode.POL or RoleCode.INT => AgencyKind.Police,
        RoleCode.HLT or RoleCode.SEX or RoleCode.MHP or RoleCode.SUB => AgencyKind.Health,
        RoleCode.DSL => AgencyKind.Education,
        RoleCode.VOL => AgencyKind.Voluntary,
        RoleCode.PRB => AgencyKind.Justice,
        _ => AgencyKind.SocialCare,
    };

    private static AgencyKind UsualOwnerOf(DataClass dataClass) => dataClass switch
    {
        DataClass.C04 or DataClass.C05 => AgencyKind.Education,
        DataClass.C06 or DataClass.C07 or DataClass.C08 or DataClass.C09 => AgencyKind.Health,
        DataClass.C12 or DataClass.C13 or DataClass.C14 => AgencyKind.Police,
        DataClass.C17 => AgencyKind.Voluntary,
        _ => AgencyKind.SocialCare,
    };

    private static T CodeOr<T>(ProtocolMap map, string key, CodeList<T> codes, T otherwise)
        where T : struct => map.Has(key) ? map.Code(key, codes) : otherwise;

    private static AgencyId Agency(string id) => AgencyId.TryParse(id, out var agency) ? agency : throw new System.Diagnostics.UnreachableException(id);
}
