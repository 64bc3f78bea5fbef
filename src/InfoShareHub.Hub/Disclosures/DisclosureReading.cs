using InfoShareHub.Concerns.Identity;
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

    public static AskedDisclosure? Read(Wire.DisclosureRequest request, CallerIdentity caller, HubSecrets secrets, Findings findings)
    {
        var (child, recordId) = ReadChild(request, caller, secrets, findings);
        var classes = ReadClasses(request, findings);
        var level = ValueReading.ReadCode<DisclosureLevel>((int)request.Level, "level", isRequired: true, findings);
        var purpose = ValueReading.ReadCode<Purpose>((int)request.Purpose, "purpose", isRequired: true, findings);
        var threshold = ValueReading.ReadCode<Threshold>((int)request.Threshold, "threshold", isRequired: false, findings);
        var consent = ValueReading.ReadCode<ConsentState>((int)request.Consent, "consent", isRequired: false, findings);
        ValueReading.CheckText(request.ThresholdReference, "threshold_reference", 100, findings);
        ValueReading.CheckText(request.CaseReference, "case_reference", 64, findings);
        ValueReading.CheckReason(request.Reason, "reason", findings);
        return findings.IsRefused ? null : new AskedDisclosure
        {
            Child = child,
            RecordId = recordId,
            Classes = classes,
            Level = level,
            Purpose = purpose,
            Threshold = threshold,
            ThresholdReference = request.ThresholdReference,
            Consent = consent,
            Reason = request.Reason,
            CaseReference = request.CaseReference,
        };
    }

    private static (ulong? Child, SourceId? RecordId) ReadChild(
        Wire.DisclosureRequest request, CallerIdentity caller, HubSecrets secrets, Findings findings)
    {
        switch (request.ChildCase)
        {
            case Wire.DisclosureRequest.ChildOneofCase.ChildId:
                // An id that was never given to this agency leads to child 0, who is nobody: not there and not allowed look the same.
                _ = secrets.TryReadChildId(caller.Agency.Value, request.ChildId, out var child);
                return (child, null);
            case Wire.DisclosureRequest.ChildOneofCase.RecordId:
                return (null, ValueReading.ReadSourceId(request.RecordId, "record_id", findings));
            default:
                findings.Fault("child", "name the child by `child_id` or by your own `record_id`");
                return (null, null);
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
