using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol;

/// <summary>
/// What the protocol says to one request, and why. What may be shown to the asker is <see cref="Level"/>, <see cref="Fields"/>,
/// <see cref="Obligations"/>, <see cref="AskerRuleIds"/> and <see cref="ExplanationPlain"/>; everything else is for the audit and the hub.
/// </summary>
public sealed class Decision
{
    private readonly DecisionRequest _request;
    private readonly string _protocol;
    private readonly ProtocolRule[] _rules;
    private readonly uint _obligations;
    private readonly uint _duties;

    internal Decision(DecisionRequest request, string protocol, ProtocolRule[] rules, uint obligations, uint duties) =>
        (_request, _protocol, _rules, _obligations, _duties) = (request, protocol, rules, obligations, duties);

    /// <summary>How it ended.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>The level that may be shown; D0 for nothing.</summary>
    public required DisclosureLevel Level { get; init; }

    /// <summary>The fields that may be shown, and no others.</summary>
    public required FieldSet Fields { get; init; }

    /// <summary>Fields that the level would show and a rule holds back.</summary>
    public required FieldSet Redacted { get; init; }

    /// <summary>What was found about the duty to share.</summary>
    public required Duty Duty { get; init; }

    /// <summary>The last day on which what is shown may be used; after it, ask again with a new reason. Null where nothing is shown or no end is known.</summary>
    public required DateOnly? ExpiresOn { get; init; }

    /// <summary>The lawful basis that the recipient learns it on; empty where nothing is shown.</summary>
    public required string LawfulBasis { get; init; }

    /// <summary>Whether anything may be shown.</summary>
    public bool ShowsAnything => Level > DisclosureLevel.D0;

    /// <summary>The rules that decided, most decisive first; never empty.</summary>
    public IReadOnlyList<ProtocolRule> Rules => _rules;

    /// <summary>Their ids, for the audit.</summary>
    public IReadOnlyList<string> RuleIds => field ??= Array.ConvertAll(_rules, rule => rule.Id);

    /// <summary>The ids that the asker may be told: none when the answer is silent, since a rule's name would break the silence.</summary>
    public IReadOnlyList<string> AskerRuleIds => Outcome switch
    {
        DecisionOutcome.Silent => [],
        DecisionOutcome.Deny => [_rules[0].Id],
        _ => RuleIds,
    };

    /// <summary>What the recipient must do; none where nothing is shown.</summary>
    public IReadOnlyList<Obligation> Obligations => field ??= ListOf<Obligation>(_obligations);

    /// <summary>What the hub must see to.</summary>
    public IReadOnlyList<HubDuty> HubDuties => field ??= ListOf<HubDuty>(_duties);

    /// <summary>Why, for the person who asked. Of a silent answer it says no more than of a child nobody knows.</summary>
    public string ExplanationPlain => field ??= Explanations.Plain(this, _request.RequestedLevel);

    /// <summary>Why, for the auditor: what was asked, what counted, and every rule that had a part.</summary>
    public string ExplanationAudit => field ??= Explanations.Audit(this, _request, _protocol);

    /// <summary>
    /// What is left when two protocols must both allow it: the lower level, the fields that both show, the obligations of both. The stricter one names
    /// itself first. A question that only the owner's protocol refuses is answered silently, since saying so would tell who holds something.
    /// </summary>
    internal static Decision Stricter(Decision askers, Decision owners)
    {
        if (askers.Outcome == DecisionOutcome.Deny)
            return askers;
        var (strict, other) = StrictnessOf(owners) > StrictnessOf(askers) ? (owners, askers) : (askers, owners);
        var fields = strict.Fields.Intersect(other.Fields);
        var rules = strict._rules.Concat(other._rules).DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        var isNothing = strict.Level == DisclosureLevel.D0;
        var outcome = strict.Outcome switch
        {
            DecisionOutcome.Deny => DecisionOutcome.Silent,
            DecisionOutcome.Permit when fields != strict.Fields => DecisionOutcome.Partial,
            var same => same,
        };
        return new Decision(strict._request, $"{strict._protocol}; {other._protocol}", rules, isNothing ? 0 : strict._obligations | other._obligations, strict._duties | other._duties)
        {
            Outcome = outcome,
            Level = strict.Level,
            Fields = fields,
            Redacted = isNothing ? default : strict.Redacted.Union(other.Redacted.Intersect(ItemFields.UpTo(strict._request.Item.DataClass, strict.Level))),
            Duty = strict.Duty,
            ExpiresOn = isNothing ? null : Earlier(strict.ExpiresOn, other.ExpiresOn),
            LawfulBasis = strict.LawfulBasis,
        };
    }

    // The lower level is stricter; at the same level silence before a no, that before a person's decision, that before less than asked.
    private static int StrictnessOf(Decision decision) => (10 * -(int)decision.Level) + decision.Outcome switch
    {
        DecisionOutcome.Silent => 4,
        DecisionOutcome.Deny => 3,
        DecisionOutcome.Refer => 2,
        DecisionOutcome.Partial => 1,
        _ => 0,
    };

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static T[] ListOf<T>(uint bits)
        where T : struct, Enum
    {
        if (bits == 0)
            return [];
        var list = new List<T>();
        foreach (var position in new BitPositions(bits))
            list.Add((T)Enum.ToObject(typeof(T), position));
        return [.. list];
    }
}
