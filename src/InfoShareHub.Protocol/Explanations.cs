using System.Text;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol;

/// <summary>Says a decision twice: to whom it was given, and to whom it is answered for.</summary>
internal static class Explanations
{
    internal const string Silence = "No information is shared.";

    internal static string Plain(Decision decision, DisclosureLevel requested) => decision.Outcome switch
    {
        DecisionOutcome.Silent => Silence,
        DecisionOutcome.Deny => decision.Rules[0].Plain,
        DecisionOutcome.Refer when !decision.ShowsAnything => decision.Rules[0].Plain,
        DecisionOutcome.Refer => $"{decision.Rules[0].Plain} Until then: {PhraseOf(decision.Level)}.",
        DecisionOutcome.Partial => $"{decision.Rules[0].Plain} Shared: {PhraseOf(decision.Level)}{LessThan(decision.Level, requested)}.{HeldBack(decision)}",
        _ => $"{decision.Rules[0].Plain} Shared: {PhraseOf(decision.Level)}.",
    };

    internal static string Audit(Decision decision, DecisionRequest request, string protocol)
    {
        var item = request.Item;
        var text = new StringBuilder(256)
            .Append($"{decision.Outcome} at {decision.Level} (asked {request.RequestedLevel}): {item.DataClass} of `{item.Owner}` to `{request.Recipient.Agency}`")
            .Append($" as {(request.Recipient.Roles.IsEmpty ? "no role" : request.Recipient.Roles.ToString())}; purpose {request.Purpose}; threshold {ThresholdOf(request)}")
            .Append($"; consent {request.Consent}; link {request.Basis}");
        if (item.Markers.Bits != 0)
            text.Append($"; marks {item.Markers}");
        if (!request.Viewed.IsEmpty)
            text.Append($"; viewed {request.Viewed}");
        text.Append($"; protocol {protocol}; rules {string.Join(", ", decision.RuleIds)}");
        if (!decision.Redacted.IsEmpty)
            text.Append($"; held back {decision.Redacted}");
        if (decision.Duty.Finding != DutyFinding.NotConsidered)
            text.Append($"; duty {decision.Duty.Finding}{(decision.Duty.IsShadow ? " (in shadow)" : "")}");
        if (decision.LawfulBasis.Length > 0)
            text.Append($"; basis {decision.LawfulBasis}");
        if (decision.ExpiresOn is { } day)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"; expires {day:yyyy-MM-dd}");
        if (decision.HubDuties.Count > 0)
            text.Append($"; hub must {string.Join(", ", decision.HubDuties)}");
        return text.Append($". {decision.Rules[0].Plain} Law: {decision.Rules[0].Law}.").ToString();
    }

    private static string ThresholdOf(DecisionRequest request)
    {
        if (request.IsUrgent)
            return "L4Plus (urgent)";
        return request.Threshold >= Threshold.L3 && !request.HasThresholdReference
            ? $"{request.Threshold} without a reference, counted as none"
            : request.Threshold.ToString();
    }

    private static string PhraseOf(DisclosureLevel level) => level switch
    {
        DisclosureLevel.D1 => "D1, that information is held and whom to ask",
        DisclosureLevel.D2 => "D2, the known flag",
        DisclosureLevel.D3 => "D3, a coded summary",
        DisclosureLevel.D4 => "D4, the content",
        DisclosureLevel.D5 => "D5, the content with its author",
        _ => "D0, nothing",
    };

    private static string LessThan(DisclosureLevel level, DisclosureLevel requested) => level < requested ? $"; {requested} was asked for" : "";

    private static string HeldBack(Decision decision) => decision.Redacted.IsEmpty ? "" : $" Held back: {decision.Redacted}.";
}
