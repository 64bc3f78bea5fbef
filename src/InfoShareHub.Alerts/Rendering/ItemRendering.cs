using InfoShareHub.Concerns.Records;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Rendering;

/// <summary>Shows an item of a record with the fields that a decision allows, and no others.</summary>
public static class ItemRendering
{
    /// <summary>The allowed fields that have a value, in a fixed order.</summary>
    /// <param name="item">The item.</param>
    /// <param name="allowed">What the decision shows: <see cref="Decision.Fields"/>.</param>
    /// <param name="agencyRoute">How to reach the owner where the item itself names no route.</param>
    /// <param name="masking">What of it is masked for this recipient.</param>
    public static IReadOnlyList<RenderedField> Render(DataItem item, FieldSet allowed, string agencyRoute, MentionMasking masking)
    {
        var writer = new FieldWriter(allowed, masking);
        writer.Write(ItemField.ContactRoute, item.ContactRoute.Length > 0 ? item.ContactRoute : agencyRoute);
        writer.Write(ItemField.Service, item.Service);
        // The month is what is left of the day at a lower level; beside the day it says nothing.
        if (item.LastContact is not null && !writer.Allows(ItemField.LastContact))
            writer.Write(ItemField.LastContactMonth, DateText.MonthOf(item.LastContact));
        writer.Write(ItemField.LastContact, item.LastContact);
        foreach (var category in item.Categories)
        {
            if (!MarkerSet.IsCode(category))
                writer.Write(ItemField.Categories, category);
        }

        writer.Write(ItemField.Status, item.Status);
        writer.Write(ItemField.From, item.From);
        writer.Write(ItemField.Until, item.Until);
        writer.Write(ItemField.Text, item.Text);
        if (item.Text.Length > 0)
            writer.Write(ItemField.Standing, FieldWriter.NameOf(item.Standing));
        // What a file says cannot be masked, so with anything to mask there is no pointer to it.
        if (!masking.MasksAnything)
            writer.Write(item.Attachments);
        writer.Write(ItemField.Author, item.Author);
        return writer.Fields;
    }
}
