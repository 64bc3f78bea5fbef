using Google.Protobuf;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Keys;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Matches;

/// <summary>Searches from the wire.</summary>
internal static class SearchReading
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 20;
    private const int DigestBytes = 16;

    public static AskedSearch? Read(Wire.FindMatchesRequest request, HubSecrets secrets, DateTimeOffset now, Findings findings)
    {
        var subject = SubjectReading.Read(request.Subject, "subject", DateOnly.FromDateTime(now.UtcDateTime), findings);
        var purpose = ValueReading.ReadCode<Purpose>((int)request.Purpose, "purpose", isRequired: true, findings);
        var threshold = ValueReading.ReadCode<Threshold>((int)request.Threshold, "threshold", isRequired: false, findings);
        ValueReading.CheckReason(request.Reason, "reason", findings);
        ValueReading.CheckText(request.CaseReference, "case_reference", 64, findings);
        if (request.Limit > MaxLimit)
        {
            findings.Fault("limit", $"must be at most {MaxLimit}");
        }

        return findings.IsRefused || subject is null ? null : new AskedSearch
        {
            Subject = subject,
            Digest = secrets.DigestOf(request.Subject.ToByteArray()).AsMemory(0, DigestBytes),
            Purpose = purpose,
            Threshold = threshold,
            Reason = request.Reason,
            CaseReference = request.CaseReference,
            Limit = request.Limit == 0 ? DefaultLimit : (int)request.Limit,
        };
    }
}
