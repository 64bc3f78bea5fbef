using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>Items of a record from the wire.</summary>
internal static class ItemReading
{
    private const int MaxItems = 50;

    public static void Check(IReadOnlyList<Wire.DataItem> items, string path, Findings findings)
    {
        if (items.Count > MaxItems)
        {
            findings.Fault(path, "holds more than 50 items; send the ones that matter now");
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            Check(items[i], $"{path}[{i}]", findings);
        }
    }

    private static void Check(Wire.DataItem item, string at, Findings findings)
    {
        foreach (var (field, text) in new[] { ("service", item.Service), ("text", item.Text), ("author", item.Author), ("contact_route", item.ContactRoute) })
        {
            findings.CheckUtf8($"{at}.{field}", text);
        }

        var read = new DataItem
        {
            DataClass = ValueReading.ReadCode<DataClass>((int)item.DataClass, $"{at}.data_class", isRequired: true, findings),
            Service = item.Service,
            ContactRoute = item.ContactRoute,
            LastContact = ValueReading.ReadDate(item.LastContact, $"{at}.last_contact", findings),
            Categories = [.. item.Categories],
            Status = item.Status,
            From = ValueReading.ReadDate(item.From, $"{at}.from", findings),
            Until = ValueReading.ReadDate(item.Until, $"{at}.until", findings),
            Text = item.Text,
            Standing = ValueReading.ReadCode<Standing>((int)item.Standing, $"{at}.standing", isRequired: false, findings),
            Author = item.Author,
            Attachments = ValueReading.ReadAttachments(item.Attachments, $"{at}.attachments", findings),
        };
        if (item.DataClass != Wire.DataClass.Unspecified && Enum.IsDefined(read.DataClass) && Enum.IsDefined(read.Standing))
        {
            findings.Fault(at, read.FindFaults());
        }

        if (read.Text.Length > 0 && read.Standing == Standing.Unclassified)
        {
            findings.Warn("standing_missing", $"{at}.standing", "say whether the text is fact, opinion or the child's words; it is shown as unclassified until then");
        }
    }
}
