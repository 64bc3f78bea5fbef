using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Protocol;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>What is shared, on its way to the wire.</summary>
internal static class SharingMapping
{
    /// <summary>Items with the ids by which they may be recalled from this agency.</summary>
    public static IEnumerable<Wire.DisclosedItem> ToItems(IEnumerable<ComposedItem> items, CallerIdentity caller, HubSecrets secrets)
    {
        foreach (var item in items)
        {
            var disclosed = ToItem(item);
            disclosed.PieceId = item.Level > DisclosureLevel.D0 ? secrets.ToPieceId(caller.Agency.Value, item.Piece, item.DataClass) : string.Empty;
            yield return disclosed;
        }
    }

    public static Wire.DisclosedItem ToItem(ComposedItem item)
    {
        var disclosed = new Wire.DisclosedItem
        {
            DataClass = (Wire.DataClass)(int)item.DataClass,
            OwnerAgency = item.OwnerAgency?.Value ?? string.Empty,
            Level = (Wire.DisclosureLevel)(int)item.Level,
            Explanation = item.Explanation,
            Outcome = item.Outcome is { } outcome ? ToOutcome(outcome) : Wire.DisclosureOutcome.Unspecified,
            Provenance = item.Provenance is { } from ? ToProvenance(from) : null,
            Grade = item.Grade,
            ExpiresOn = item.ExpiresOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty,
        };
        disclosed.Fields.Add(item.Fields.Select(field => new Wire.DisclosedField { Name = field.Name, Value = field.Value }));
        disclosed.RuleIds.Add(item.RuleIds);
        disclosed.Obligations.Add(item.Obligations);
        return disclosed;
    }

    /// <summary>Of a silent answer it says no more than of a child nobody knows.</summary>
    public static Wire.DisclosureOutcome ToOutcome(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Permit => Wire.DisclosureOutcome.Permit,
        DecisionOutcome.Partial => Wire.DisclosureOutcome.Partial,
        DecisionOutcome.Deny => Wire.DisclosureOutcome.Deny,
        DecisionOutcome.Refer => Wire.DisclosureOutcome.Refer,
        _ => Wire.DisclosureOutcome.NoInformationShared,
    };

    private static Wire.Provenance ToProvenance(ItemProvenance from) => new()
    {
        Source = from.Source,
        SourceVersion = from.SourceVersion,
        EventTime = Timestamp.FromDateTimeOffset(from.EventTime),
        RecordedTime = Timestamp.FromDateTimeOffset(from.RecordedTime),
        ReceivedTime = Timestamp.FromDateTimeOffset(from.ReceivedTime),
    };
}
