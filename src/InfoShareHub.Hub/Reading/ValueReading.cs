using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>Single values from the wire, each with the sentence that says what to mend.</summary>
internal static class ValueReading
{
    private const int MaxSubmissionId = 64;

    public static void CheckSubmissionId(string id, Findings findings)
    {
        if (id.Length is 0 or > MaxSubmissionId || id.Any(c => !char.IsAsciiLetterOrDigit(c) && !"._:-".Contains(c, StringComparison.Ordinal)))
        {
            findings.Fault("submission_id", "must be 1 to 64 characters of A-Z a-z 0-9 . _ : -");
        }
    }

    /// <summary>Empty for nobody.</summary>
    public static void CheckStaffId(string id, string field, Findings findings)
    {
        if (id.Length > 0 && !StaffId.IsStaffId(id))
        {
            findings.Fault(field, "must be a staff id: 1 to 64 characters of A-Z a-z 0-9 . _ @ -");
        }
    }

    public static SourceId? ReadSourceId(string text, string field, Findings findings)
    {
        if (SourceId.TryParse(text, out var id))
        {
            return id;
        }

        findings.Fault(field, "must be 1 to 128 characters of A-Z a-z 0-9 . _ : / -");
        return null;
    }

    public static DateTimeOffset ReadTime(Timestamp? time, string field, DateTimeOffset latest, Findings findings)
    {
        if (time is null)
        {
            findings.Fault(field, "is required; send the source's own time");
            return default;
        }

        if (ReadInstant(time, field, findings) is not { } read)
        {
            return default;
        }

        if (read > latest)
        {
            findings.Fault(field, "lies in the future; check the source's clock and time zone");
        }

        return read;
    }

    /// <summary>Any time, past or to come; null for none, or for one that is not a time.</summary>
    public static DateTimeOffset? ReadInstant(Timestamp? time, string field, Findings findings)
    {
        if (time is null || (time.Seconds is >= -5_000_000_000 and <= 10_000_000_000 && time.Nanos is >= 0 and <= 999_999_999))
        {
            return time?.ToDateTimeOffset();
        }

        findings.Fault(field, "is not a time; send seconds since 1970 and 0 to 999,999,999 nanoseconds");
        return null;
    }

    public static PartialDate? ReadDate(Wire.PartialDate? date, string field, Findings findings)
    {
        if (date is null)
        {
            return null;
        }

        if (PartialDate.TryCreate(date.Year, date.Month, date.Day, (DatePrecision)(int)date.Precision, out var read))
        {
            return read;
        }

        findings.Fault(field, "is not a date from 1900 to 2200; state the precision and leave the parts beyond it 0");
        return null;
    }

    public static T ReadCode<T>(int number, string field, bool isRequired, Findings findings)
        where T : struct, System.Enum
    {
        var code = (T)System.Enum.ToObject(typeof(T), number);
        if (number == 0 ? isRequired : !System.Enum.IsDefined(code))
        {
            findings.Fault(field, number == 0 ? "is required" : "is a code this version does not know");
        }

        return code;
    }

    public static List<AttachmentPointer> ReadAttachments(IReadOnlyList<Wire.Attachment> attachments, string field, Findings findings)
    {
        var read = new List<AttachmentPointer>(attachments.Count);
        for (var i = 0; i < attachments.Count; i++)
        {
            var attachment = attachments[i];
            if (AttachmentPointer.TryCreate(attachment.Uri, attachment.Sha256.Span, attachment.MediaType, out var pointer))
            {
                read.Add(pointer);
            }
            else
            {
                findings.Fault($"{field}[{i}]", "needs an absolute URI without user information, a 32-byte SHA-256 and a media type");
            }
        }

        return read;
    }

    /// <summary>Free words that an auditor will read.</summary>
    public static void CheckReason(string reason, string field, Findings findings)
    {
        if (reason.Trim().Length is < 3 or > 500 || !findings.CheckUtf8(field, reason))
        {
            findings.Fault(field, "must say why in 3 to 500 characters");
        }
    }

    public static void CheckText(string text, string field, int maxLength, Findings findings)
    {
        if (text.Length > maxLength)
        {
            findings.Fault(field, $"is longer than {maxLength} characters; shorten it");
        }

        findings.CheckUtf8(field, text);
    }
}
