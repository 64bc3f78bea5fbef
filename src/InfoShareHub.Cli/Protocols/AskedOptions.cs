using System.CommandLine;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Cli.Protocols;

/// <summary>The options that make a request of the protocol. What is left out is not known.</summary>
internal sealed class AskedOptions
{
    private readonly Option<DataClass> _class = CodeOption.One<DataClass>("--class", "Class asked for.", "");
    private readonly Option<RoleCode[]> _roles = CodeOption.Many<RoleCode>("--roles", "Roles of the recipient.");
    private readonly Option<AgencyKind> _kind = CodeOption.One<AgencyKind>("--kind", "Kind of body that asks.", "");
    private readonly Option<AgencyKind> _ownerKind = CodeOption.One<AgencyKind>("--owner-kind", "Kind of body that owns it.", "");
    private readonly Option<Purpose> _purpose = CodeOption.One<Purpose>("--purpose", "Purpose.", "");
    private readonly Option<Threshold> _threshold = CodeOption.One<Threshold>("--threshold", "Threshold recorded, with a reference.", "");
    private readonly Option<ConsentState> _consent = CodeOption.One<ConsentState>("--consent", "State of consent.", "");
    private readonly Option<LinkBasis> _link = CodeOption.One<LinkBasis>("--link", "How sure the link is; confirmed unless said otherwise.", "");
    private readonly Option<DisclosureLevel> _level = CodeOption.One<DisclosureLevel>("--level", "Level asked for; D5 unless said otherwise.", "");
    private readonly Option<Marker[]> _marks = CodeOption.Many<Marker>("--marks", "Marks on the item.");
    private readonly Option<DataClass[]> _viewed = CodeOption.Many<DataClass>("--viewed", "Classes seen on this child before.");
    private readonly Option<Competence> _competence = CodeOption.One<Competence>("--competence", "Whether the child was judged able to decide.", "");
    private readonly Option<int?> _age = new("--age") { Description = "Age of the child in years." };
    private readonly Option<DateOnly> _day = new("--day") { Description = "Day of the disclosure; today unless said otherwise.", DefaultValueFactory = _ => DateOnly.FromDateTime(DateTime.UtcNow) };
    private readonly Option<string> _area = new("--area") { Description = "Area whose protocol decides; the baseline unless said otherwise.", DefaultValueFactory = _ => "" };
    private readonly Option<bool> _knownChild = new("--known-child") { Description = "The recipient's agency holds a record of the child." };
    private readonly Option<bool> _own = new("--own") { Description = "It is the recipient's own information." };
    private readonly Option<bool> _sealed = new("--sealed") { Description = "The child is sealed." };
    private readonly Option<bool> _allegedHarm = new("--alleged-harm") { Description = "The recipient is the alleged source of harm." };
    private readonly Option<bool> _urgent = new("--urgent") { Description = "Somebody must act at once." };
    private readonly Option<bool> _concern = new("--concern") { Description = "It is a concern on its way to the MASH." };
    private readonly Option<bool> _breakGlass = new("--break-glass") { Description = "The glass is broken." };
    private readonly Option<bool> _relevance = new("--relevance") { Description = "A named person asserts relevance." };
    private readonly Option<bool> _authority = new("--authority") { Description = "There is a lawful authority to cross the data-protection regimes." };

    public string AreaOf(ParseResult parsed) => parsed.GetRequiredValue(_area);

    public void AddTo(Command command)
    {
        _class.Required = true;
        _purpose.Required = true;
        Option[] all =
        [
            _class, _roles, _purpose, _threshold, _consent, _kind, _ownerKind, _link, _level, _age, _competence, _knownChild, _own, _marks, _viewed, _sealed,
            _allegedHarm, _urgent, _concern, _breakGlass, _relevance, _authority, _day, _area,
        ];
        foreach (var option in all)
            command.Add(option);
    }

    public DecisionRequest Read(ParseResult parsed)
    {
        AgencyId asker = Agency("asker"), owner = parsed.GetValue(_own) ? asker : Agency("owner");
        var age = parsed.GetValue(_age);
        return new DecisionRequest
        {
            Recipient = new Recipient
            {
                Agency = asker,
                Kind = parsed.GetValue(_kind),
                Roles = RoleSet.Of(parsed.GetValue(_roles) ?? []),
                IsAllegedHarm = parsed.GetValue(_allegedHarm),
            },
            Subject = new SubjectFacts
            {
                AgeYears = age,
                IsAdult = age >= SubjectFacts.AdultAge,
                Competence = parsed.GetValue(_competence),
                IsKnownToRecipient = parsed.GetValue(_knownChild),
                IsSealed = parsed.GetValue(_sealed),
            },
            Item = new ItemFacts
            {
                DataClass = parsed.GetRequiredValue(_class),
                Owner = owner,
                OwnerKind = parsed.GetValue(_ownerKind),
                Markers = MarkerSet.Of(parsed.GetValue(_marks) ?? []),
                IsConcern = parsed.GetValue(_concern),
            },
            Purpose = parsed.GetRequiredValue(_purpose),
            Threshold = parsed.GetValue(_threshold),
            HasThresholdReference = true,
            Consent = parsed.GetValue(_consent),
            RelevanceAsserted = parsed.GetValue(_relevance),
            HasLawfulAuthority = parsed.GetValue(_authority),
            IsBreakGlass = parsed.GetValue(_breakGlass),
            IsUrgent = parsed.GetValue(_urgent),
            Basis = parsed.GetResult(_link) is null ? LinkBasis.Confirmed : parsed.GetValue(_link),
            RequestedLevel = parsed.GetResult(_level) is null ? DisclosureLevel.D5 : parsed.GetValue(_level),
            Viewed = ClassSet.Of(parsed.GetValue(_viewed) ?? []),
            Date = parsed.GetRequiredValue(_day),
        };
    }

    internal static AgencyId Agency(string name) => AgencyId.TryParse(name, out var id) ? id : throw new WrongUseException($"`{name}` is no agency", cause: null);
}
