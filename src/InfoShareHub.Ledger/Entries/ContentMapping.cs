using System.Collections.Immutable;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.State;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Ledger.Entries;

/// <summary>
/// Content between the ledger and the domain. What an entry holds was checked when it came in; a value that today's rules would refuse is read as
/// unknown, never guessed.
/// </summary>
internal static class ContentMapping
{
    public static (AgencyId Agency, SourceId Source) ToKey(string agency, string source, ulong index)
    {
        return AgencyId.TryParse(agency, out var owner) && SourceId.TryParse(source, out var id)
            ? (owner, id)
            : throw new LedgerCorruptException(index, $"entry {index} names an owner or a source id that cannot be");
    }

    /// <summary>The id under which a concern's subject is kept as a record.</summary>
    public static SourceId SubjectRecordId(SourceId concern)
    {
        var text = $"concern:{concern.Value}";
        return SourceId.TryParse(text.Length <= 128 ? text : text[..128], out var id)
            ? id
            : throw new InvalidOperationException("a prefixed source id is a source id");
    }

    public static LinkBasis ToBasis(Wire.Band band) => band switch
    {
        Wire.Band.Automatic => LinkBasis.Automatic,
        Wire.Band.Possible => LinkBasis.Possible,
        Wire.Band.Confirmed => LinkBasis.Confirmed,
        _ => LinkBasis.None,
    };

    public static RecordContent ToRecord(IReadOnlyList<Wire.ContentPart> parts)
    {
        var items = ImmutableArray.CreateBuilder<DataItem>();
        var numbers = ImmutableArray.CreateBuilder<uint>();
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Items.Count; i++)
            {
                items.Add(ToItem(part.Items[i]));
                numbers.Add(i < part.ItemNumbers.Count ? part.ItemNumbers[i] : (uint)items.Count);
            }
        }

        return new RecordContent(ToSubject(parts), items.ToImmutable(), numbers.ToImmutable());
    }

    public static ConcernReport ToReport(Wire.ConcernAccepted accepted, IReadOnlyList<Wire.ContentPart> parts)
    {
        var (_, sourceId) = ToKey(accepted.Agency, accepted.SourceId, 0);
        var content = parts.FirstOrDefault(part => part.Concern is not null)?.Concern ?? new Wire.ConcernContent();
        return new ConcernReport
        {
            SourceId = sourceId,
            SourceVersion = accepted.SourceVersion,
            EventTime = LedgerClock.ToTime(accepted.EventTimeUs),
            RecordedTime = LedgerClock.ToTime(accepted.RecordedTimeUs),
            Subject = ToSubject(parts),
            RecordId = SourceId.TryParse(accepted.RecordId, out var recordId) ? recordId : null,
            Category = (ConcernCategory)accepted.Category,
            Statements = [.. content.Statements.Select(said => new Statement((Standing)(int)said.Standing, said.Text))],
            IsImmediateDanger = accepted.IsUrgent,
            Threshold = (Threshold)(int)accepted.Threshold,
            Engagement = (Engagement)content.Engagement,
            Consent = (ConsentState)(int)accepted.Consent,
            ProtectiveCaveats = [.. content.ProtectiveCaveats],
            Attachments = ToAttachments(content.Attachments),
            Area = accepted.Area,
            Reporter = content.Reporter,
        };
    }

    public static Wire.ConcernContent ToContent(ConcernReport report)
    {
        var content = new Wire.ConcernContent
        {
            Category = (int)report.Category,
            Reporter = report.Reporter,
            Engagement = (int)report.Engagement,
        };
        content.Statements.Add(report.Statements.Select(
            said => new Wire.StatementContent { Standing = (Wire.Standing)(int)said.Standing, Text = said.Text }));
        content.ProtectiveCaveats.Add(report.ProtectiveCaveats);
        content.Attachments.Add(report.Attachments.Select(FromAttachment));
        return content;
    }

    /// <summary>One part per class, so that each can be erased alone.</summary>
    public static IEnumerable<Wire.ContentPart> FromSubject(Wire.Subject subject)
    {
        yield return new Wire.ContentPart { DataClass = Wire.DataClass.C01, Subject = new Wire.Subject { Identity = subject.Identity } };
        if (subject.Addresses.Count > 0 || subject.Phones.Count > 0)
        {
            yield return new Wire.ContentPart
            {
                DataClass = Wire.DataClass.C02,
                Subject = new Wire.Subject { Addresses = { subject.Addresses }, Phones = { subject.Phones } },
            };
        }
    }

    /// <summary>One part per class.</summary>
    public static IEnumerable<Wire.ContentPart> FromItems(IEnumerable<Wire.DataItem> items)
    {
        foreach (var group in items.GroupBy(item => item.DataClass).OrderBy(group => group.Key))
        {
            var part = new Wire.ContentPart { DataClass = group.Key };
            part.Items.Add(group);
            yield return part;
        }
    }

    public static DataItem ToItem(Wire.DataItem item) => new()
    {
        DataClass = (DataClass)(int)item.DataClass,
        Service = item.Service,
        ContactRoute = item.ContactRoute,
        LastContact = ToDate(item.LastContact),
        Categories = [.. item.Categories, .. ItemMarks.Of(item)],
        Status = item.Status,
        From = ToDate(item.From),
        Until = ToDate(item.Until),
        Text = item.Text,
        Standing = (Standing)(int)item.Standing,
        Author = item.Author,
        Attachments = ToAttachments(item.Attachments),
        Mentions = [.. item.Mentions.Select(mention => new Mention(mention.Words, (MentionRole)(int)mention.Role))],
        Grade = IntelligenceGrade.TryParse(item.Grade, out var grade) ? grade : null,
        Detriment = item.Detriment is { } judged ? new DetrimentJudgement(judged.Author, judged.Reason) : null,
        BarredStaff = [.. ToStaff(item.BarredStaff)],
    };

    private static IEnumerable<StaffReference> ToStaff(IEnumerable<Wire.StaffReference> references)
    {
        foreach (var reference in references)
        {
            if (AgencyId.TryParse(reference.AgencyId, out var agency))
            {
                yield return new StaffReference(agency, reference.StaffId);
            }
        }
    }

    public static PartialDate? ToDate(Wire.PartialDate? date)
    {
        return date is not null
            && PartialDate.TryCreate(date.Year, date.Month, date.Day, (DatePrecision)(int)date.Precision, out var parsed)
                ? parsed
                : null;
    }

    public static SubjectIdentity? ToSubject(IReadOnlyList<Wire.ContentPart> parts)
    {
        var identity = parts.FirstOrDefault(part => part.Subject?.Identity is not null)?.Subject.Identity;
        if (identity is null)
        {
            return null;
        }

        var places = parts.FirstOrDefault(part => part.DataClass == Wire.DataClass.C02)?.Subject;
        return ToSubject(identity, places);
    }

    private static SubjectIdentity? ToSubject(Wire.Identity identity, Wire.Subject? places)
    {
        if (!PersonName.TryCreate(identity.GivenName, identity.MiddleNames, identity.FamilyName, identity.Aliases, out var name))
        {
            return null;
        }

        _ = NhsNumber.TryParse(identity.NhsNumber, out var nhsNumber);
        _ = Upn.TryParse(identity.Upn, out var upn);
        return SubjectIdentity.TryCreate(
            name, ToDate(identity.BirthDate), (Sex)(int)identity.Sex, nhsNumber, upn, ToAddresses(places), ToPhones(places), out var subject)
            ? subject
            : null;
    }

    private static List<PostalAddress> ToAddresses(Wire.Subject? places)
    {
        var addresses = new List<PostalAddress>();
        foreach (var place in places?.Addresses ?? [])
        {
            _ = Postcode.TryParse(place.Postcode, out var postcode);
            if (PostalAddress.TryCreate(place.Lines, place.Town, postcode, place.Current, out var address))
            {
                addresses.Add(address);
            }
        }

        return addresses;
    }

    private static List<PhoneNumber> ToPhones(Wire.Subject? places)
    {
        var phones = new List<PhoneNumber>();
        foreach (var text in places?.Phones ?? [])
        {
            if (PhoneNumber.TryParse(text, out var phone))
            {
                phones.Add(phone);
            }
        }

        return phones;
    }

    private static List<AttachmentPointer> ToAttachments(IEnumerable<Wire.Attachment> attachments)
    {
        var pointers = new List<AttachmentPointer>();
        foreach (var attachment in attachments)
        {
            if (AttachmentPointer.TryCreate(attachment.Uri, attachment.Sha256.Span, attachment.MediaType, out var pointer))
            {
                pointers.Add(pointer);
            }
        }

        return pointers;
    }

    private static Wire.Attachment FromAttachment(AttachmentPointer pointer) => new()
    {
        Uri = pointer.Uri,
        Sha256 = Google.Protobuf.ByteString.CopyFrom(Convert.FromHexString(pointer.Sha256)),
        MediaType = pointer.MediaType,
    };
}
