using InfoShareHub.Alerts.Composing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>What is shared, on its way to the wire.</summary>
internal static class SharingMapping
{
    public static Wire.DisclosedItem ToItem(ComposedItem item)
    {
        var disclosed = new Wire.DisclosedItem
        {
            DataClass = (Wire.DataClass)(int)item.DataClass,
            OwnerAgency = item.OwnerAgency?.Value ?? string.Empty,
            Level = (Wire.DisclosureLevel)(int)item.Level,
            Explanation = item.Explanation,
        };
        disclosed.Fields.Add(item.Fields.Select(field => new Wire.DisclosedField { Name = field.Name, Value = field.Value }));
        disclosed.RuleIds.Add(item.RuleIds);
        disclosed.Obligations.Add(item.Obligations);
        return disclosed;
    }
}
