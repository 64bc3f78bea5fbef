using Google.Protobuf.Collections;
using InfoShareHub.Concerns.Identity;
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
            Mentions = [.. item.Mentions.Select(mention => new Mention(mention.Words, (MentionRole)(int)mention.Role))],
            Grade = ReadGrade(item.Grade, $"{at}.grade", findings),
            Detriment = item.Detriment is { } judged ? new DetrimentJudgement(judged.Author, judged.Reason) : null,
            BarredStaff = [.. ReadStaff(item.BarredStaff, $"{at}.barred_staff", findings)],
        };
        if (item.DataClass != Wire.DataClass.Unspecified && Enum.IsDefined(read.DataClass) && Enum.IsDefined(read.Standing))
        {
            findings.Fault(at, read.FindFaults());
        }

        if (read.Text.Length > 0 && read.Standing == Standing.Unclassified)
        {
            findings.Warn("standing_missing", $"{at}.standing", "say whether the text is fact, opinion or the child's words; it is shown as unclassified until then");
        }

        WarnOfUnfoundMentions(item, at, findings);
    }

    private static IntelligenceGrade? ReadGrade(string text, string field, Findings findings)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!IntelligenceGrade.TryParse(text, out var grade))
        {
            findings.Fault(field, "is not a grade such as 2-C-P: source 1 to 3, assessment A to E, handling P or C");
        }

        return grade;
    }

    private static IEnumerable<StaffReference> ReadStaff(RepeatedField<Wire.StaffReference> references, string field, Findings findings)
    {
        for (var i = 0; i < references.Count; i++)
        {
            if (AgencyId.TryParse(references[i].AgencyId, out var agency) && StaffId.IsStaffId(references[i].StaffId))
            {
                yield return new StaffReference(agency, references[i].StaffId);
            }
            else
            {
                findings.Fault($"{field}[{i}]", "needs an agency id and a staff id of that agency");
            }
        }
    }

    private static void WarnOfUnfoundMentions(Wire.DataItem item, string at, Findings findings)
    {
        for (var i = 0; i < item.Mentions.Count; i++)
        {
            findings.CheckUtf8($"{at}.mentions[{i}].words", item.Mentions[i].Words);
            if (!item.Text.Contains(item.Mentions[i].Words, StringComparison.OrdinalIgnoreCase))
            {
                findings.Warn("mention_not_found", $"{at}.mentions[{i}].words", "the words do not stand in the text as written; check the spelling, or they may go unmasked");
            }
        }
    }
}
