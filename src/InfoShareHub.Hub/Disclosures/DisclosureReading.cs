using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Disclosures;

/// <summary>Questions about a child from the wire.</summary>
internal static class DisclosureReading
{
    private const int MaxClasses = 20;

    public static AskedDisclosure? Read(
        Wire.DisclosureRequest request, CallerIdentity caller, HubSecrets secrets, DateTimeOffset now, Findings findings)
    {
        var asked = new AskedDisclosure
        {
            Classes = ReadClasses(request, findings),
            Level = ValueReading.ReadCode<DisclosureLevel>((int)request.Level, "level", isRequired: true, findings),
            Purpose = ValueReading.ReadCode<Purpose>((int)request.Purpose, "purpose", isRequired: true, findings),
            Threshold = ValueReading.ReadCode<Threshold>((int)request.Threshold, "threshold", isRequired: false, findings),
            ThresholdReference = request.ThresholdReference,
            Consent = ConsentReading.Read(request, caller, now, findings),
            RelevanceAssertedBy = request.RelevanceAssertedBy,
            LawfulAuthority = request.LawfulAuthority,
            IncidentReference = request.IncidentReference,
            Reason = request.Reason,
            CaseReference = request.CaseReference,
            After = ReadPlace(request, caller, secrets, findings),
            Grant = ReadGrant(request, caller, secrets),
        };
        ValueReading.CheckText(request.ThresholdReference, "threshold_reference", 100, findings);
        ValueReading.CheckText(request.CaseReference, "case_reference", 64, findings);
        ValueReading.CheckText(request.IncidentReference, "incident_reference", 64, findings);
        ValueReading.CheckText(request.LawfulAuthority, "lawful_authority", 200, findings);
        ValueReading.CheckStaffId(request.RelevanceAssertedBy, "relevance_asserted_by", findings);
        ValueReading.CheckReason(request.Reason, "reason", findings);
        var named = ReadChild(asked, request, caller, secrets, now, findings);
        return findings.IsRefused ? null : named;
    }

    /// <summary>An id that was never given to this agency is grant 0, which nobody has: the answer is the same as for one that is over.</summary>
    private static ulong? ReadGrant(Wire.DisclosureRequest request, CallerIdentity caller, HubSecrets secrets)
    {
        if (request.GrantId.Length == 0)
        {
            return null;
        }

        return secrets.TryReadGrantId(caller.Agency.Value, request.GrantId, out var grant) ? grant : 0;
    }

    private static DisclosurePlace? ReadPlace(Wire.DisclosureRequest request, CallerIdentity caller, HubSecrets secrets, Findings findings)
    {
        if (request.PageToken.Length == 0)
        {
            return null;
        }

        var place = PageTokens.Read(request, caller, secrets);
        if (place is null)
        {
            findings.Fault("page_token", "was not given to this person for this question; ask from the beginning");
        }

        return place;
    }

    private static AskedDisclosure ReadChild(
        AskedDisclosure asked, Wire.DisclosureRequest request, CallerIdentity caller, HubSecrets secrets, DateTimeOffset now, Findings findings)
    {
        switch (request.ChildCase)
        {
            case Wire.DisclosureRequest.ChildOneofCase.ChildId:
                // An id that was never given to this agency leads to child 0, who is nobody: not there and not allowed look the same.
                _ = secrets.TryReadChildId(caller.Agency.Value, request.ChildId, out var child);
                return asked with { Child = child };
            case Wire.DisclosureRequest.ChildOneofCase.RecordId:
                return asked with { RecordId = ValueReading.ReadSourceId(request.RecordId, "record_id", findings) };
            case Wire.DisclosureRequest.ChildOneofCase.Subject:
                return asked with { Described = SubjectReading.Read(request.Subject, "subject", DateOnly.FromDateTime(now.UtcDateTime), findings) };
            default:
                findings.Fault("child", "name the child by `child_id`, by your own `record_id`, or describe them in `subject`");
                return asked;
        }
    }

    private static List<DataClass> ReadClasses(Wire.DisclosureRequest request, Findings findings)
    {
        if (request.Classes.Count is 0 or > MaxClasses)
        {
            findings.Fault("classes", $"must hold 1 to {MaxClasses} classes");
            return [];
        }

        return [.. request.Classes.Select((code, i) => ValueReading.ReadCode<DataClass>((int)code, $"classes[{i}]", isRequired: true, findings)).Distinct()];
    }
}
