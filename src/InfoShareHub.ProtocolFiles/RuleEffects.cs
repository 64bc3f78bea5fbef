using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.ProtocolFiles;

/// <summary>Says in a line what a rule does: to whom, when, and how much.</summary>
internal static class RuleEffects
{
    internal static string Of(GrantRule grant) =>
        $"up to {grant.Level} to {grant.Roles}{When(grant.When)}{Only(grant.Fields)}{Then("they must", grant.Obligations)}{Then("the hub must", grant.Duties)}";

    internal static string Of(ForbidRule forbid)
    {
        var whom = forbid.Roles.IsEmpty ? "everybody" : forbid.Roles.ToString();
        var except = forbid.ExceptRoles.IsEmpty ? "" : $" except {forbid.ExceptRoles}";
        var what = forbid.Outcome switch
        {
            ForbidOutcome.Silent => "silent to",
            ForbidOutcome.Deny => "refused to",
            ForbidOutcome.Refer => $"referred to a person, at most {forbid.AtMost}, for",
            _ => $"at most {forbid.AtMost} to",
        };
        return $"{what} {whom}{except}{When(forbid.When)}{Then("the hub must", forbid.Duties)}";
    }

    internal static string Of(ConsentRule consent) =>
        $"at most {consent.AtMost} without consent{When(consent.When)}{(consent.Unless is null ? "" : $"; not needed{When(consent.Unless)}")}"
        + $"{(consent.OverrideBy.IsEmpty ? "" : $"; a refusal may be overridden by {consent.OverrideBy}")}{(consent.NeedsCompetence ? "; the child's own confidence" : "")}";

    internal static string Of(MaskRule mask) =>
        $"hides {mask.Fields}{(mask.ExceptRoles.IsEmpty ? "" : $" from all but {mask.ExceptRoles}")}{When(mask.When)}";

    internal static string Of(HandlingRule handling) => $"from {handling.FromTier}{When(handling.When)}{Then("they must", handling.Obligations)}";

    internal static string Of(ThresholdRule threshold) =>
        $"at most {threshold.AtMost} below {threshold.Sufficient} for {string.Join(", ", threshold.Purposes)}{(threshold.ExceptClasses.IsEmpty ? "" : $", except {threshold.ExceptClasses}")}";

    internal static string When(Circumstance when)
    {
        List<string> parts = [];
        Add(parts, when.Situation.Length > 0, $"when {when.Situation}");
        Add(parts, when.Purposes.Count > 0, $"for {string.Join(", ", when.Purposes)}");
        Add(parts, when.Thresholds.Count > 0, $"at {string.Join(", ", when.Thresholds.Select(ThresholdOf))}");
        Add(parts, when.Consents.Count > 0, $"where consent is {Words(when.Consents)}");
        Add(parts, when.Kinds.Count > 0, $"to a body of kind {Words(when.Kinds)}");
        Add(parts, when.OwnerKinds.Count > 0, $"of an owner of kind {Words(when.OwnerKinds)}");
        Add(parts, when.AgeFrom is not null, $"from age {when.AgeFrom}");
        Add(parts, when.AgeUnder is not null, $"under age {when.AgeUnder}");
        Add(parts, when.IsKnownChild is not null, when.IsKnownChild == true ? "of a child they know" : "of a child they do not know");
        Add(parts, when.IsConcern is not null, when.IsConcern == true ? "of a concern" : "of what is no concern");
        Add(parts, when.With.Count > 0, $"marked {Marks(when.With)}");
        Add(parts, when.Without.Count > 0, $"not marked {Marks(when.Without)}");
        return parts.Count == 0 ? "" : ", " + string.Join(", ", parts);
    }

    internal static string Words<T>(IEnumerable<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(value => SnakeCase.Of(value.ToString()).Replace('_', ' ')));

    internal static string ThresholdOf(Threshold threshold) => threshold == Threshold.L4Plus ? "L4+" : threshold.ToString();

    private static string Marks(IEnumerable<Marker> marks) => string.Join(", ", marks.Select(mark => $"`{MarkerSet.CodeOf(mark)}`"));

    private static string Only(FieldSet fields) => fields.IsEmpty ? "" : $"; only {fields}";

    private static string Then<T>(string whom, IReadOnlyList<T> values)
        where T : struct, Enum => values.Count == 0 ? "" : $"; {whom} {Words(values)}";

    private static void Add(List<string> parts, bool isGiven, string text)
    {
        if (isGiven)
            parts.Add(text);
    }
}
