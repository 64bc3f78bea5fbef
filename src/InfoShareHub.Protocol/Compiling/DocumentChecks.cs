using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>Looks for everything that keeps a document from becoming a protocol, and reports it all: who mends a document wants one list.</summary>
internal sealed class DocumentChecks
{
    private readonly ProtocolDocument _document;
    private readonly List<ProtocolFault> _faults = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _situations;

    private DocumentChecks(ProtocolDocument document)
    {
        _document = document;
        _situations = [.. document.Situations.Select(situation => situation.Name)];
    }

    internal static IReadOnlyList<ProtocolFault> Find(ProtocolDocument document)
    {
        var checks = new DocumentChecks(document);
        checks.CheckHeader(document.Header);
        checks.CheckSituations();
        checks.CheckCommon(document.Common);
        checks.CheckClasses();
        return [.. checks._faults.OrderBy(fault => fault.Line)];
    }

    private void Fault(int line, string message) => _faults.Add(new ProtocolFault(line, message));

    private void CheckHeader(ProtocolHeader header)
    {
        if (header.Id.Length == 0 || header.Version.Length == 0 || header.Area.Length == 0)
            Fault(header.Line, "the protocol needs an id, a version and an area");
        if (header.Dpia.Length == 0 || header.Agreement.Length == 0)
            Fault(header.Line, "the protocol needs a data protection impact assessment and a sharing agreement");
        if (header.ApprovedBy.Count == 0)
            Fault(header.Line, "the protocol needs at least one controller who approved it");
        foreach (var twice in header.ApprovedBy.GroupBy(controller => controller.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Fault(header.Line, $"the controller `{twice.Key}` is named twice");
        if (header.ValidUntil < header.ValidFrom)
            Fault(header.Line, "the protocol ends before it begins");
    }

    private void CheckSituations()
    {
        foreach (var twice in _document.Situations.GroupBy(situation => situation.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Fault(twice.Last().Line, $"the situation `{twice.Key}` is named twice");
        foreach (var situation in _document.Situations)
        {
            if (situation.Alternatives.Count == 0)
                Fault(situation.Line, $"the situation `{situation.Name}` has no alternative");
            if (situation.Alternatives.Any(alternative => alternative.Situation.Length > 0))
                Fault(situation.Line, $"the situation `{situation.Name}` refers to another situation");
            foreach (var alternative in situation.Alternatives)
                CheckCircumstance(alternative, situation.Line, $"the situation `{situation.Name}`");
        }
    }

    private void CheckCommon(CommonRules common)
    {
        ProtocolRule[] rules =
        [
            common.Validity, common.DefaultDeny, common.Seal, common.UnreadableMark, common.AllegedHarm, common.Detriment, common.Emergency,
            common.OwnInformation, .. common.Thresholds.Select(threshold => threshold.Rule), common.NoLink, common.PossibleLink, common.AutomaticLink, common.AutomaticLinkSensitive,
            common.Aggregation.Rule, common.Embargo, common.Adult.Rule, common.Regime.Rule, common.Basis.Rule, common.Duty.Rule,
            common.Report.Rule, common.BreakGlass.Rule, common.Expiry.Rule, .. common.Handling.Select(handling => handling.Rule),
        ];
        foreach (var rule in rules)
            CheckRule(rule);
        if (common.SealHolders.IsEmpty)
            Fault(common.Seal.Line, "there must be a seal-holder");
        if (!RoleSet.Of(RoleCode.SCR, RoleCode.MGR).Union(common.LinkReviewers).Equals(RoleSet.Of(RoleCode.SCR, RoleCode.MGR)))
            Fault(common.PossibleLink.Line, "only SCR and MGR may review links");
        CheckExemption(common.EmergencyWhen, common.Emergency);
        if (common.EmergencyWhen.Situation.Length == 0 && common.EmergencyWhen.Thresholds.Count == 0)
            Fault(common.Emergency.Line, "an emergency must be tied to a threshold");
        if (common.Thresholds.Count == 0)
            Fault(common.DefaultDeny.Line, "there must be a rule on thresholds");
        foreach (var threshold in common.Thresholds.Where(threshold => threshold.AtMost > DisclosureLevel.D2))
            Fault(threshold.Rule.Line, $"the rule `{threshold.Rule.Id}` gives more than the known flag, D2, without a threshold");
        foreach (var handling in common.Handling)
            CheckCircumstance(handling.When, handling.Rule.Line, $"the rule `{handling.Rule.Id}`");
        CommonChecks.Find(common, Fault);
        if (common.Aggregation.Classes < 2)
            Fault(common.Aggregation.Rule.Line, "aggregation needs at least two classes");
    }

    private void CheckClasses()
    {
        foreach (var twice in _document.Classes.GroupBy(rules => rules.DataClass).Where(group => group.Count() > 1))
            Fault(twice.Last().Line, $"the class {twice.Key} stands there twice");
        foreach (var missing in Enum.GetValues<DataClass>().Except(_document.Classes.Select(rules => rules.DataClass)))
            Fault(0, $"the class {missing} is missing");
        foreach (var rules in _document.Classes)
            CheckClass(rules);
    }

    private void CheckClass(ClassRules rules)
    {
        if (rules.Name.Length == 0 || rules.Retention.Length == 0)
            Fault(rules.Line, $"the class {rules.DataClass} needs a name and a retention");
        if (rules.Basis.Count < (rules.Tier >= Tier.T3 ? 2 : 1))
            Fault(rules.Line, $"the class {rules.DataClass} needs an Article 6 basis, and from T3 a further condition");
        if (IsTooLarge(rules))
            Fault(rules.Line, $"the class {rules.DataClass} has too many rules");
        if (rules.Tier == Tier.T5 && rules.Grants.Count > 0)
            Fault(rules.Line, $"the class {rules.DataClass} is sealed, so its grants are never reached");
        foreach (var grant in rules.Grants)
            CheckGrant(grant, rules);
        foreach (var forbid in rules.Forbids)
            CheckForbid(forbid);
        foreach (var consent in rules.Consents)
            CheckConsent(consent);
        foreach (var mask in rules.Masks)
            CheckMask(mask, rules);
        foreach (var handling in rules.Handling)
        {
            CheckRule(handling.Rule);
            CheckCircumstance(handling.When, handling.Rule.Line, $"the rule `{handling.Rule.Id}`");
        }

        CheckUnconfirmed(rules.Unconfirmed);
    }

    private void CheckGrant(GrantRule grant, ClassRules rules)
    {
        CheckRule(grant.Rule);
        CheckExemption(grant.When, grant.Rule);
        var name = $"the grant `{grant.Rule.Id}`";
        if (grant.Roles.IsEmpty)
            Fault(grant.Rule.Line, $"{name} names no role");
        if (grant.Level == DisclosureLevel.D0)
            Fault(grant.Rule.Line, $"{name} grants nothing");
        if (!NamesPurposes(grant.When))
            Fault(grant.Rule.Line, $"{name} names no purpose");
        if (!ItemFields.UpTo(rules.DataClass, grant.Level).ContainsAll(grant.Fields))
            Fault(grant.Rule.Line, $"{name} names a field that class {rules.DataClass} does not show at {grant.Level}");
    }

    private void CheckForbid(ForbidRule forbid)
    {
        CheckRule(forbid.Rule);
        CheckCircumstance(forbid.When, forbid.Rule.Line, $"the rule `{forbid.Rule.Id}`");
        if (forbid.Outcome is ForbidOutcome.Silent or ForbidOutcome.Deny && forbid.AtMost != DisclosureLevel.D0)
            Fault(forbid.Rule.Line, $"the rule `{forbid.Rule.Id}` says no and still leaves {forbid.AtMost}");
        if (forbid.Outcome == ForbidOutcome.Deny && LooksAtHoldings(forbid.When))
            Fault(forbid.Rule.Line, $"the rule `{forbid.Rule.Id}` denies by what is held, so that its answer would tell; make it silent");
    }

    private bool IsTooLarge(ClassRules rules) => rules.Grants.Count + CommonGrant.Count > ClassTable.MostRules
        || rules.Forbids.Count + rules.Consents.Count + _document.Common.Thresholds.Count + CommonCap.Count > ClassTable.MostRules
        || rules.Masks.Count > ClassTable.MostRules || rules.Handling.Count + _document.Common.Handling.Count > ClassTable.MostRules;

    private void CheckConsent(ConsentRule consent)
    {
        CheckRule(consent.Rule);
        CheckCircumstance(consent.When, consent.Rule.Line, $"the rule `{consent.Rule.Id}`");
        if (consent.Unless is not null)
            CheckExemption(consent.Unless, consent.Rule);
        if (consent.SatisfiedBy.Count == 0 || consent.SatisfiedBy.Any(state => state is ConsentState.None or ConsentState.Refused or ConsentState.Withdrawn))
            Fault(consent.Rule.Line, $"the rule `{consent.Rule.Id}` must be satisfied by consent or by a stated ground for going without it");
    }

    private void CheckMask(MaskRule mask, ClassRules rules)
    {
        CheckRule(mask.Rule);
        CheckCircumstance(mask.When, mask.Rule.Line, $"the rule `{mask.Rule.Id}`");
        if (mask.Fields.IsEmpty || !ItemFields.UpTo(rules.DataClass, DisclosureLevel.D5).ContainsAll(mask.Fields))
            Fault(mask.Rule.Line, $"the rule `{mask.Rule.Id}` must name fields of class {rules.DataClass}");
    }

    private void CheckUnconfirmed(UnconfirmedRule? unconfirmed)
    {
        if (unconfirmed is null)
            return;
        CheckRule(unconfirmed.Rule);
        if (unconfirmed.Roles.IsEmpty || !unconfirmed.Roles.Except(_document.Common.LinkReviewers).IsEmpty)
            Fault(unconfirmed.Rule.Line, $"the rule `{unconfirmed.Rule.Id}` may name only roles that review links");
    }

    private void CheckRule(ProtocolRule rule)
    {
        if (!IsRuleId(rule.Id))
            Fault(rule.Line, $"`{rule.Id}` is no rule id: letters, digits, dots and hyphens, at most 40");
        else if (!_ids.TryAdd(rule.Id, rule.Line))
            Fault(rule.Line, $"the rule id `{rule.Id}` is used twice, first on line {_ids[rule.Id]}");
        if (rule.Owner.Length == 0 || rule.Law.Length == 0 || rule.Plain.Length == 0)
            Fault(rule.Line, $"the rule `{rule.Id}` needs an owner, a law and a plain text");
    }

    // Whatever permits, or exempts from a prohibition, must be shown to hold; so it may not rest on something being absent or unknown.
    private void CheckExemption(Circumstance when, ProtocolRule rule)
    {
        CheckCircumstance(when, rule.Line, $"the rule `{rule.Id}`");
        foreach (var part in Parts(when))
        {
            if (part.Without.Count > 0 || part.IsKnownChild == false || part.IsConcern == false)
                Fault(rule.Line, $"the rule `{rule.Id}` would share more because something is missing");
            if (part.Thresholds.Contains(Threshold.None) || part.Consents.Contains(ConsentState.None))
                Fault(rule.Line, $"the rule `{rule.Id}` would share more because something is not recorded");
        }
    }

    private void CheckCircumstance(Circumstance when, int line, string where)
    {
        if (when.Situation.Length > 0 && !_situations.Contains(when.Situation))
            Fault(line, $"{where} refers to the situation `{when.Situation}`, which is not there");
        if (when.AgeUnder is <= 0 or > Facts.OldestAge || when.AgeFrom is < 0 or > Facts.OldestAge || when.AgeFrom >= when.AgeUnder)
            Fault(line, $"{where} has an age range that holds nobody");
        if (when.With.Concat(when.Without).Contains(Marker.Unrecognised) || when.With.Intersect(when.Without).Any())
            Fault(line, $"{where} asks for marks that cannot be");
    }

    private bool NamesPurposes(Circumstance when) => when.Purposes.Count > 0
        || (when.Situation.Length > 0 && Situation(when)?.Alternatives.All(alternative => alternative.Purposes.Count > 0) == true);

    private bool LooksAtHoldings(Circumstance when) => Parts(when).Any(part => part.AgeFrom is not null || part.AgeUnder is not null
        || part.IsKnownChild is not null || part.IsConcern is not null || part.OwnerKinds.Count > 0 || part.With.Count > 0 || part.Without.Count > 0
        || part.Thresholds.Count > 0 || part.Consents.Count > 0);

    private IEnumerable<Circumstance> Parts(Circumstance when) => [when, .. Situation(when)?.Alternatives ?? []];

    private Situation? Situation(Circumstance when) =>
        _document.Situations.FirstOrDefault(situation => string.Equals(situation.Name, when.Situation, StringComparison.Ordinal));

    private static bool IsRuleId(string id)
    {
        if (id.Length is 0 or > 40)
            return false;
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
                return false;
        }

        return true;
    }
}
