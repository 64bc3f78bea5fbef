using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol;

/// <summary>
/// A sharing protocol ready to decide who may learn what. Pure and immutable: the same request gets the same answer, from any thread.
/// The precedence is fixed (seals; statutory bars and handling codes; alleged harm; detriment; statutory duty or emergency; class rule; consent;
/// minimisation; obligations), the default is deny, what forbids beats what permits, and a rule that cannot be evaluated never widens sharing.
/// </summary>
public sealed class SharingProtocol
{
    private readonly CommonTable _common;
    private readonly ClassTable[] _classes;
    private readonly NumberedRule[] _rules;

    internal SharingProtocol(ProtocolHeader header, CommonTable common, ClassTable[] classes, NumberedRule[] rules)
    {
        (Header, _common, _classes, _rules) = (header, common, classes, rules);
        Name = $"{header.Id} {header.Version}";
    }

    /// <summary>The protocol's id.</summary>
    public string Id => Header.Id;

    /// <summary>Its version.</summary>
    public string Version => Header.Version;

    /// <summary>Id and version, as decisions and the audit name it.</summary>
    public string Name { get; }

    /// <summary>On whose authority it stands, and from when to when.</summary>
    public ProtocolHeader Header { get; }

    /// <summary>All its rules, in the order of precedence and then of ids.</summary>
    public IEnumerable<ProtocolRule> Rules => _rules.Select(numbered => numbered.Rule);

    internal CommonTable Common => _common;

    /// <summary>What the document says of itself, with its circumstances resolved.</summary>
    internal IReadOnlyList<(ProtocolClaim Claim, Condition When)> Claims { get; init; } = [];

    /// <summary>Turns a document into a protocol, or reports all its faults together.</summary>
    public static CompileResult Compile(ProtocolDocument document)
    {
        var faults = DocumentChecks.Find(document);
        return faults.Count == 0 ? new CompileResult(ProtocolBuilder.Build(document), []) : new CompileResult(null, faults);
    }

    /// <summary>How long a broken glass stays open.</summary>
    public TimeSpan BreakGlassOpenFor => _common.BreakGlass.Rule.OpenFor;

    /// <summary>From when the duty to share has effect; before, its finding is a shadow.</summary>
    public DateOnly DutyEffectiveFrom => _common.Duty.EffectiveFrom;

    /// <summary>How sensitive a class is by itself.</summary>
    public Tier TierOf(DataClass dataClass) => _classes[(int)dataClass].Tier;

    /// <summary>
    /// Whether the question itself is refused, whatever is held: ask this before looking for items, and answer it whether or not there are any,
    /// so that the refusal tells nothing. Null when the question may be asked.
    /// </summary>
    public Decision? DecideQuestion(Recipient recipient, DataClass dataClass, Purpose purpose, DateOnly date)
    {
        var question = new DecisionRequest
        {
            Recipient = recipient,
            Subject = new SubjectFacts(),
            Item = new ItemFacts { DataClass = dataClass, Owner = recipient.Agency, OwnerKind = recipient.Kind },
            Purpose = purpose,
            Basis = LinkBasis.None,
            RequestedLevel = DisclosureLevel.D1,
            Date = date,
        };
        var decision = Decide(question);
        return decision.Outcome == DecisionOutcome.Deny ? decision : null;
    }

    /// <summary>Decides one item for one recipient.</summary>
    public Decision Decide(DecisionRequest request)
    {
        var number = (int)request.Item.DataClass;
        if (number is < (int)DataClass.C01 or > (int)DataClass.C20)
            return Nothing(request, _common.DefaultDeny);
        if (request.Date < Header.ValidFrom || request.Date > Header.ValidUntil)
            return Nothing(request, _common.Validity);

        var table = _classes[number];
        var duty = _common.Duty.Find(request, isOwn: request.Item.Owner == request.Recipient.Agency && request.Basis != LinkBasis.None);
        var facts = Facts.Of(request, table, _common);
        var applicable = Applicability.Of(in facts, table, _common);
        var requested = (DisclosureLevel)Math.Clamp((int)request.RequestedLevel, 0, (int)DisclosureLevel.D5);
        var ruling = Ruling.Of(request.Recipient.Roles.Bits, requested, in applicable, table);
        var showsAnything = ruling.Level > DisclosureLevel.D0;
        return new Decision(request, Name, RulesOf(ruling, table, in applicable), ruling.Obligations, ruling.Duties)
        {
            Outcome = ruling.Outcome,
            Level = ruling.Level,
            Fields = ruling.Fields,
            Redacted = ruling.Redacted,
            Duty = duty,
            ExpiresOn = showsAnything ? ExpiryOf(request, in facts) : null,
            LawfulBasis = showsAnything ? BasisOf(request, in facts, table) : "",
        };
    }

    internal ProtocolRule RuleAt(int number) => _rules[number].Rule;

    internal ClassTable TableOf(DataClass dataClass) => _classes[(int)dataClass];

    private ProtocolRule[] RulesOf(Ruling ruling, ClassTable table, in Applicability applicable)
    {
        var best = ruling.Best;
        var applied = new AppliedRules(stackalloc int[32]);
        applied.Add(best.Decisive ?? _common.DefaultDeny);
        if (best.Grant is not null)
            applied.Add(best.Grant.Rule);
        foreach (var index in new BitPositions(applicable.Caps))
        {
            var cap = table.Caps[index];
            // What a class says of unconfirmed links has a part even where it lifts the common rule and holds nothing down.
            if (cap.Touches(best.Role) && (cap.AtMost < best.Granted || cap.AtMost == DisclosureLevel.D0 || index == CommonCap.Unconfirmed))
                applied.Add(cap.Rule);
        }

        if (ruling.Level > DisclosureLevel.D0)
        {
            foreach (var index in new BitPositions(applicable.Masks))
            {
                if ((table.Masks[index].ExceptRoles & best.Role) == 0 && !table.Masks[index].Fields.Intersect(ruling.Redacted).IsEmpty)
                    applied.Add(table.Masks[index].Rule);
            }

            foreach (var index in new BitPositions(applicable.Lifts))
                applied.Add(_common.Lifting[index]);
            foreach (var index in new BitPositions(applicable.Handling))
                applied.Add(table.Handling[index].Rule);
            applied.Add(_common.Expiry);
        }

        return applied.ToRules(_rules);
    }

    // The first of: the time that the purpose sets, the end of the case, the last day of childhood, the last day of the protocol. A broken glass is for the day.
    private DateOnly ExpiryOf(DecisionRequest request, in Facts facts)
    {
        var last = facts.IsBreakGlass ? request.Date : request.Date.AddDays(Math.Min(_common.UsableDays[(int)request.Purpose], DateOnly.MaxValue.DayNumber - request.Date.DayNumber));
        last = Earlier(last, request.CaseEndsOn);
        last = Earlier(last, Header.ValidUntil);
        var endsWithChildhood = (_common.ChildPurposes & facts.Purpose) != 0;
        return endsWithChildhood && request.Subject.TurnsEighteenOn > request.Date ? Earlier(last, request.Subject.TurnsEighteenOn.Value.AddDays(-1)) : last;
    }

    // Nothing is shown for a purpose that is no purpose, so its number is a place.
    private string BasisOf(DecisionRequest request, in Facts facts, ClassTable table)
    {
        var gate = table.Gate == LawfulGate.Ordinary && facts.ItemTier >= Tier.T3 ? LawfulGate.Special : table.Gate;
        return _common.Basis.Find(request.Purpose, request.Recipient.Kind, gate, facts.Lift == ConsentLift.Duty) ?? "";
    }

    private static DateOnly Earlier(DateOnly one, DateOnly? other) => other < one ? other.Value : one;

    private Decision Nothing(DecisionRequest request, NumberedRule rule) => new(request, Name, [rule.Rule], obligations: 0, duties: 0)
    {
        Outcome = DecisionOutcome.Silent,
        Level = DisclosureLevel.D0,
        Fields = default,
        Redacted = default,
        Duty = default,
        ExpiresOn = null,
        LawfulBasis = "",
    };
}
