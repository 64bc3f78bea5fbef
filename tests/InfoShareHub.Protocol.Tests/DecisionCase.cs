using InfoShareHub.Concerns.Sharing;
using InfoShareHub.ProtocolFiles;

namespace InfoShareHub.Protocol.Tests;

/// <summary>One row of protocols/tests/*.decisions.yaml.</summary>
internal sealed record DecisionCase
{
    private static readonly CodeList<LinkBasis> Bases = new(Enum.GetValues<LinkBasis>(), basis => SnakeCase.Of(basis.ToString()));

    private static readonly CodeList<DecisionOutcome> Outcomes = new(Enum.GetValues<DecisionOutcome>(), outcome => outcome.ToString().ToUpperInvariant());

    public required string Name { get; init; }

    public required DecisionRequest Request { get; init; }

    public required DecisionOutcome Outcome { get; init; }

    public required DisclosureLevel Level { get; init; }

    public required string Rule { get; init; }

    public required IReadOnlyList<string> Also { get; init; }

    public required FieldSet Shows { get; init; }

    public required FieldSet Hides { get; init; }

    public required IReadOnlyList<Obligation> Obliges { get; init; }

    public required IReadOnlyList<HubDuty> Hub { get; init; }

    public static DecisionCase Read(ProtocolMap map)
    {
        var row = new DecisionCase
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
        };
        map.Close();
        return row;
    }

    private static DecisionRequest RequestOf(ProtocolMap map)
    {
        var recipient = Requests.Agency("eastmoor");
        var marks = map.Texts("marks");
        return new DecisionRequest
        {
            Recipient = new Recipient
            {
                Agency = recipient,
                Kind = AgencyKind.SocialCare,
                Roles = RuleReader.RolesOf(map, "to"),
                IsAllegedHarm = map.OptionalFlag("alleged_harm") ?? false,
            },
            Subject = new SubjectFacts
            {
                AgeYears = map.OptionalText("age") is "unknown" ? null : map.OptionalNumberOr("age", 14),
                IsKnownToRecipient = map.OptionalFlag("known_child") ?? false,
                IsSealed = map.OptionalFlag("sealed") ?? false,
            },
            Item = new ItemFacts
            {
                DataClass = map.Code("class", ProtocolCodes.Classes),
                Owner = map.OptionalFlag("own") == true ? recipient : Requests.Agency("wexdale"),
                OwnerKind = AgencyKind.Health,
                Markers = MarkerSet.Read([.. marks.Select(mark => MarkerSet.Prefix + mark)]),
                IsConcern = map.OptionalFlag("concern") ?? false,
            },
            Purpose = map.CodeOr("purpose", ProtocolCodes.Purposes, Purpose.P1),
            Threshold = map.CodeOr("threshold", ProtocolCodes.Thresholds, Threshold.L2),
            HasThresholdReference = map.OptionalFlag("reference") ?? true,
            Consent = map.CodeOr("consent", ProtocolCodes.Consents, ConsentState.None),
            IsUrgent = map.OptionalFlag("urgent") ?? false,
            Basis = map.CodeOr("link", Bases, LinkBasis.Confirmed),
            RequestedLevel = map.CodeOr("asked", ProtocolCodes.Levels, DisclosureLevel.D5),
            Viewed = ClassSet.Of([.. map.Codes("viewed", ProtocolCodes.Classes)]),
            Date = map.OptionalDay("day") ?? new DateOnly(2026, 11, 2),
        };
    }
}
