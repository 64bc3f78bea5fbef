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

    /// <summary>Turns a document into a protocol, or reports all its faults together.</summary>
    public static CompileResult Compile(ProtocolDocument document)
    {
        var faults = DocumentChecks.Find(document);
        return faults.Count == 0 ? new CompileResult(ProtocolBuilder.Build(document), []) : new CompileResult(null, faults);
    }

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
        var applicable = Applicability.Of(request, table, _common);
        var requested = (DisclosureLevel)Math.Clamp((int)request.RequestedLevel, 0, (int)DisclosureLevel.D5);
        var roles = request.Recipient.Roles.Bits;
        // Nobody without a role is granted anything; the empty role finds no grant and every cap that holds for all.
        var best = Verdict.Of(LowestRole(roles), table, applicable.Grants, applicable.Caps, requested);
        var shown = FieldsOf(best, table, applicable.Grants);
        for (var rest = roles & (roles - 1); roles != 0 && rest != 0; rest &= rest - 1)
        {
            var verdict = Verdict.Of(LowestRole(rest), table, applicable.Grants, applicable.Caps, requested);
            shown = Join(shown, FieldsOf(verdict, table, applicable.Grants));
            if (verdict.IsBetterThan(best))
                best = verdict;
        }

        return Conclude(request, table, in applicable, best, shown, requested);
    }

    private static uint LowestRole(uint roles) => roles & (~roles + 1);

    private static (FieldSet Visible, FieldSet Masked) Join((FieldSet Visible, FieldSet Masked) one, (FieldSet Visible, FieldSet Masked) other)
    {
        var visible = one.Visible.Union(other.Visible);
        return (visible, one.Masked.Union(other.Masked).Except(visible));
    }

    private static (FieldSet Visible, FieldSet Masked) FieldsOf(Verdict verdict, ClassTable table, ulong grants)
    {
        if (verdict.Level == DisclosureLevel.D0)
            return default;
        var granted = 0ul;
        foreach (var index in new BitPositions(grants))
        {
            var grant = table.Grants[index];
            if ((grant.Roles & verdict.Role) != 0)
                granted |= grant.Fields.Bits;
        }

        var visible = new FieldSet(granted).Intersect(ItemFields.UpTo(table.DataClass, verdict.Level));
        var masked = (table.MaskExceptRoles & verdict.Role) == 0 ? visible.Intersect(table.MaskedFields) : default;
        return (visible.Except(masked), masked);
    }

    private Decision Conclude(
        DecisionRequest request,
        ClassTable table,
        in Applicability applicable,
        Verdict best,
        (FieldSet Visible, FieldSet Masked) shown,
        DisclosureLevel requested)
    {
        var handling = _common.Handling[(int)applicable.Tier];
        var applied = new AppliedRules(stackalloc int[24]);
        applied.Add(best.Decisive ?? _common.DefaultDeny);
        if (best.Grant is not null)
            applied.Add(best.Grant.Rule);
        var duties = 0u;
        foreach (var index in new BitPositions(applicable.Caps))
        {
            var cap = table.Caps[index];
            if (cap.Roles != uint.MaxValue && (cap.Roles & best.Role) == 0)
                continue;
            duties |= cap.Duties;
            // What a class says of unconfirmed links has a part even where it lifts the common rule and holds nothing down.
            if (cap.AtMost < best.Granted || cap.AtMost == DisclosureLevel.D0 || index == CommonCap.Unconfirmed)
                applied.Add(cap.Rule);
        }

        var obligations = 0u;
        if (best.Level > DisclosureLevel.D0)
        {
            obligations = table.Obligations | handling.Obligations | applicable.Obligations | best.Grant!.Obligations;
            duties |= best.Grant.Duties;
            if (!shown.Masked.IsEmpty)
                applied.Add(table.Mask!);
            if (applicable.IsConsentLifted)
                applied.Add(_common.Emergency);
            foreach (var rule in handling.Rules)
                applied.Add(rule);
        }

        var outcome = best.Outcome == DecisionOutcome.Permit && !shown.Visible.ContainsAll(ItemFields.UpTo(table.DataClass, requested))
            ? DecisionOutcome.Partial
            : best.Outcome;
        return new Decision(request, Name, applied.ToRules(_rules), obligations, duties)
        {
            Outcome = outcome,
            Level = best.Level,
            Fields = shown.Visible,
            Redacted = shown.Masked,
        };
    }

    private Decision Nothing(DecisionRequest request, NumberedRule rule) => new(request, Name, [rule.Rule], obligations: 0, duties: 0)
    {
        Outcome = DecisionOutcome.Silent,
        Level = DisclosureLevel.D0,
        Fields = default,
        Redacted = default,
    };
}
