using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Tests;

/// <summary>The protocol once more, as a reader of the document would work it out with pencil and paper: slow, without bits, from DESIGN and DOMAIN.</summary>
internal sealed class Oracle(ProtocolDocument document)
{
    internal sealed record Answer(DecisionOutcome Outcome, DisclosureLevel Level, FieldSet Fields);

    private readonly OracleLaw _law = new(document);

    private sealed record Held(DisclosureLevel AtMost, ForbidOutcome Outcome);

    internal Answer Decide(DecisionRequest request)
    {
        if (request.Date < document.Header.ValidFrom || (document.Header.ValidUntil is { } last && request.Date > last))
            return new Answer(DecisionOutcome.Silent, DisclosureLevel.D0, default);
        var answers = request.Recipient.Roles.Select(role => DecideFor(role, request)).ToList();
        if (answers.Count == 0)
            return new Answer(DecisionOutcome.Silent, DisclosureLevel.D0, default);

        var level = answers.Max(answer => answer.Level);
        var fields = answers.Aggregate(default(FieldSet), (all, answer) => all.Union(answer.Fields));
        var outcomes = answers.Where(answer => answer.Level == level).Select(answer => answer.Outcome).ToHashSet();
        return new Answer(OutcomeOf(outcomes, level, fields, request), level, fields);
    }

    private static DecisionOutcome OutcomeOf(HashSet<DecisionOutcome> outcomes, DisclosureLevel level, FieldSet fields, DecisionRequest request)
    {
        if (outcomes.Contains(DecisionOutcome.Permit))
        {
            var all = level == request.RequestedLevel && fields.ContainsAll(ItemFields.UpTo(request.Item.DataClass, level));
            return all ? DecisionOutcome.Permit : DecisionOutcome.Partial;
        }

        return outcomes.Contains(DecisionOutcome.Refer) ? DecisionOutcome.Refer
            : outcomes.Contains(DecisionOutcome.Silent) ? DecisionOutcome.Silent : DecisionOutcome.Deny;
    }

    private Answer DecideFor(RoleCode role, DecisionRequest request)
    {
        var rules = document.Classes.Single(each => each.DataClass == request.Item.DataClass);
        if (!_law.HasBasis(request, rules))
            return new Answer(DecisionOutcome.Deny, DisclosureLevel.D0, default);
        var isOwn = request.Item.Owner.Equals(request.Recipient.Agency) && request.Basis != LinkBasis.None;
        var grants = GrantsFor(role, rules, request, isOwn);
        var holds = HoldsFor(role, rules, request, isOwn);
        if (holds.Any(held => held.Outcome == ForbidOutcome.Deny))
            return new Answer(DecisionOutcome.Deny, DisclosureLevel.D0, default);

        var granted = grants.Select(grant => grant.Level).Append(DisclosureLevel.D0).Max();
        var cap = holds.Where(held => held.Outcome is ForbidOutcome.Cap or ForbidOutcome.Silent).Select(held => held.AtMost).Append(DisclosureLevel.D5).Min();
        var referrals = holds.Where(held => held.Outcome == ForbidOutcome.Refer).Select(held => held.AtMost).ToList();
        var refer = referrals.Append(DisclosureLevel.D5).Min();
        var level = new[] { granted, cap, refer, request.RequestedLevel }.Min();

        var fields = grants.Aggregate(default(FieldSet), (all, grant) => all.Union(grant.Fields)).Intersect(ItemFields.UpTo(rules.DataClass, level));
        foreach (var mask in rules.Masks.Where(mask => !mask.ExceptRoles.Contains(role) && Holds(mask.When, request) != false))
            fields = fields.Except(mask.Fields);

        var isReferred = referrals.Count > 0 && granted > DisclosureLevel.D0 && cap > DisclosureLevel.D0 && refer <= cap && request.RequestedLevel > DisclosureLevel.D0;
        var outcome = isReferred ? DecisionOutcome.Refer : level == DisclosureLevel.D0 ? DecisionOutcome.Silent : DecisionOutcome.Permit;
        return new Answer(outcome, level, level == DisclosureLevel.D0 ? default : fields);
    }

    private List<(DisclosureLevel Level, FieldSet Fields)> GrantsFor(RoleCode role, ClassRules rules, DecisionRequest request, bool isOwn)
    {
        var grants = new List<(DisclosureLevel, FieldSet)>();
        foreach (var grant in rules.Grants)
        {
            if (!grant.Roles.Contains(role) || Holds(grant.When, request) != true)
                continue;
            var upTo = ItemFields.UpTo(rules.DataClass, grant.Level);
            grants.Add((grant.Level, grant.Fields.IsEmpty ? upTo : grant.Fields.Intersect(upTo)));
        }

        var everything = (DisclosureLevel.D5, ItemFields.UpTo(rules.DataClass, DisclosureLevel.D5));
        if (isOwn && document.Common.OwnInformationRoles.Contains(role))
            grants.Add(everything);
        if (IsSealed(rules, request) && document.Common.SealHolders.Contains(role))
            grants.Add(everything);
        if (_law.IsGlassBroken(request, rules.DataClass) && document.Common.BreakGlass.Roles.Contains(role))
            grants.Add((document.Common.BreakGlass.Level, ItemFields.UpTo(rules.DataClass, document.Common.BreakGlass.Level)));
        return grants;
    }

    private List<Held> HoldsFor(RoleCode role, ClassRules rules, DecisionRequest request, bool isOwn)
    {
        var holds = new List<Held>();
        foreach (var forbid in rules.Forbids)
        {
            var concerns = (forbid.Roles.IsEmpty || forbid.Roles.Contains(role)) && !forbid.ExceptRoles.Contains(role);
            if (concerns && Holds(forbid.When, request) != false)
                holds.Add(new Held(forbid.AtMost, forbid.Outcome));
        }

        if (IsSealed(rules, request) && !document.Common.SealHolders.Contains(role))
            holds.Add(new Held(DisclosureLevel.D0, ForbidOutcome.Silent));
        if (request.Recipient.IsAllegedHarm)
            holds.Add(new Held(DisclosureLevel.D0, ForbidOutcome.Silent));
        if (!isOwn)
            AddWhatHoldsOthers(holds, role, rules, request);
        return holds;
    }

    private void AddWhatHoldsOthers(List<Held> holds, RoleCode role, ClassRules rules, DecisionRequest request)
    {
        var common = document.Common;
        var isGlassBroken = _law.IsGlassBroken(request, rules.DataClass);
        if (Marks(request).Contains(Marker.Unrecognised) || Marks(request).Contains(Marker.Detriment) || Marks(request).Contains(Marker.Embargoed)
            || (_law.IsPastChildhood(request) && !(request.Item.IsConcern && common.LinkReviewers.Contains(role))) || _law.CrossesWithoutAuthority(request) || !_law.HasItemBasis(request, rules))
        {
            holds.Add(new Held(DisclosureLevel.D0, ForbidOutcome.Silent));
        }

        AddLink(holds, role, rules, request);
        foreach (var threshold in common.Thresholds)
        {
            if (!isGlassBroken && Counted(request) < threshold.Sufficient && (request.Purpose == default || threshold.Purposes.Contains(request.Purpose))
                && !threshold.ExceptClasses.Contains(rules.DataClass) && !request.Item.IsConcern)
            {
                holds.Add(new Held(threshold.AtMost, ForbidOutcome.Cap));
            }
        }

        foreach (var consent in rules.Consents)
        {
            if (Holds(consent.When, request) != false && !consent.SatisfiedBy.Contains(ConsentOf(request))
                && (consent.Unless is null || Holds(consent.Unless, request) != true) && Holds(common.EmergencyWhen, request) != true
                && !_law.LiftsConsent(request) && !isGlassBroken)
            {
                holds.Add(new Held(consent.AtMost, ForbidOutcome.Cap));
            }
        }

        var sensitive = document.Classes.Where(each => each.Tier == Tier.T3).Select(each => each.DataClass)
            .Count(dataClass => dataClass == rules.DataClass || request.Viewed.Contains(dataClass));
        var isHeavier = rules.Tier < Tier.T4 && (request.Item.Tier == Tier.T4 || (rules.Tier == Tier.T3 && sensitive >= common.Aggregation.Classes));
        if (isHeavier && !isGlassBroken && !common.Aggregation.NamedRoles.Contains(role))
            holds.Add(new Held(common.Aggregation.AtMost, ForbidOutcome.Cap));
    }

    private void AddLink(List<Held> holds, RoleCode role, ClassRules rules, DecisionRequest request)
    {
        var isReviewer = document.Common.LinkReviewers.Contains(role);
        var isSensitive = rules.Tier >= Tier.T3 || request.Item.Tier >= Tier.T3;
        if (request.Basis == LinkBasis.Automatic && _law.IsGlassBroken(request, rules.DataClass))
            return;
        if (request.Basis == LinkBasis.None || (request.Basis == LinkBasis.Possible && !isReviewer))
            holds.Add(new Held(DisclosureLevel.D0, ForbidOutcome.Silent));
        else if (request.Basis is LinkBasis.Possible or LinkBasis.Automatic && rules.Unconfirmed?.Roles.Contains(role) == true)
            holds.Add(new Held(rules.Unconfirmed.AtMost, ForbidOutcome.Cap));
        else if (request.Basis is LinkBasis.Possible or LinkBasis.Automatic && !isSensitive)
            holds.Add(new Held(DisclosureLevel.D2, ForbidOutcome.Cap));
        else if (request.Basis is LinkBasis.Possible or LinkBasis.Automatic)
            holds.Add(new Held(DisclosureLevel.D0, isReviewer && request.Basis == LinkBasis.Automatic ? ForbidOutcome.Refer : ForbidOutcome.Silent));
    }

    private static bool IsSealed(ClassRules rules, DecisionRequest request) =>
        rules.Tier == Tier.T5 || request.Item.Tier == Tier.T5 || request.Subject.IsSealed || request.Item.Markers.Contains(Marker.Sealed);

    private static Threshold Counted(DecisionRequest request) =>
        request.IsUrgent ? Threshold.L4Plus : request.Threshold >= Threshold.L3 && !request.HasThresholdReference ? Threshold.None : request.Threshold;

    /// <summary>The state of consent that counts for the class.</summary>
    private ConsentState ConsentOf(DecisionRequest request)
    {
        var consents = document.Classes.Single(each => each.DataClass == request.Item.DataClass).Consents;
        var mayOverride = consents.Count > 0 && request.HasOverrideReason
            && request.OverrideAuthoriser.Any(role => consents.All(consent => consent.OverrideBy.Contains(role)));
        var mayConsent = consents.All(consent => !consent.NeedsCompetence) || request.Subject.AgeYears >= 16 || request.Subject.Competence == Competence.Competent;
        return request.Consent switch
        {
            ConsentState.RefusedOverridden when !mayOverride => ConsentState.Refused,
            ConsentState.Given when !mayConsent => ConsentState.None,
            _ => request.Consent,
        };
    }

    private static HashSet<Marker> Marks(DecisionRequest request)
    {
        var marks = request.Item.Markers.ToHashSet();
        if (request.Item.IsEmbargoed)
            marks.Add(Marker.Embargoed);
        if (request.HasChildsView)
            marks.Add(Marker.ChildsView);
        if (request.Subject.IsAdopted)
            marks.Add(Marker.Adopted);
        if (request.OmitsIdentifiers)
            marks.Add(Marker.OmitIdentifiers);
        if (request.Item.Accuracy is Accuracy.Stale or Accuracy.Disputed)
            marks.Add(Marker.Unconfirmed);
        return marks;
    }

    /// <summary>True, false, or null where a fact that it asks for is not known.</summary>
    private bool? Holds(Circumstance when, DecisionRequest request)
    {
        var own = HoldsAlone(when, request);
        if (when.Situation.Length == 0)
            return own;
        var alternatives = document.Situations.Single(situation => situation.Name == when.Situation).Alternatives.Select(part => HoldsAlone(part, request)).ToList();
        bool? any = alternatives.Contains(true) ? true : alternatives.Contains(null) ? null : false;
        return And(own, any);
    }

    private bool? HoldsAlone(Circumstance when, DecisionRequest request)
    {
        bool?[] parts =
        [
            OneOf(when.Purposes, request.Purpose),
            OneOf(when.Thresholds, Counted(request)),
            OneOf(when.Consents, ConsentOf(request)),
            OneOf(when.Kinds, request.Recipient.Kind),
            OneOf(when.OwnerKinds, request.Item.OwnerKind),
            when.AgeFrom is null && when.AgeUnder is null ? true
                : request.Subject.AgeYears is not int age ? null
                : age >= (when.AgeFrom ?? 0) && age < (when.AgeUnder ?? int.MaxValue),
            when.IsKnownChild is null || when.IsKnownChild == request.Subject.IsKnownToRecipient,
            when.IsConcern is null || when.IsConcern == request.Item.IsConcern,
            when.With.All(Marks(request).Contains),
            !when.Without.Any(Marks(request).Contains),
        ];
        return parts.Aggregate((bool?)true, And);
    }

    private static bool? OneOf<T>(IReadOnlyList<T> values, T value)
        where T : struct, Enum
    {
        if (values.Count == 0)
            return true;
        var isUnknown = EqualityComparer<T>.Default.Equals(value, default);
        if (isUnknown)
            return values.Contains(value) ? true : null;
        return values.Contains(value);
    }

    private static bool? And(bool? one, bool? other) => one == false || other == false ? false : one is null || other is null ? null : true;
}
