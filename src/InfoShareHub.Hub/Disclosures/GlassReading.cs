using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Glass;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Protocol;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Disclosures;

/// <summary>What is to be opened, from the wire.</summary>
internal static class GlassReading
{
    private const int MaxClasses = 20;

    public static AskedGlass? Read(Wire.BreakGlassRequest request, CallerIdentity caller, HubSecrets secrets, DateTimeOffset now, Findings findings)
    {
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        ValueReading.CheckReason(request.Reason, "reason", findings);
        ValueReading.CheckText(request.IncidentReference, "incident_reference", 64, findings);
        if (request.IncidentReference.Trim().Length == 0)
        {
            findings.Fault("incident_reference", "is required: the number of the incident that cannot wait");
        }

        var asked = new AskedGlass { Fields = ReadClasses(request, findings), Reason = request.Reason, IncidentReference = request.IncidentReference };
        var named = ReadChild(asked, request, caller, secrets, now, findings);
        return findings.IsRefused ? null : named;
    }

    private static Dictionary<DataClass, FieldSet> ReadClasses(Wire.BreakGlassRequest request, Findings findings)
    {
        var fields = new Dictionary<DataClass, FieldSet>();
        if (request.Classes.Count is 0 or > MaxClasses)
        {
            findings.Fault("classes", $"must hold 1 to {MaxClasses} classes");
            return fields;
        }

        for (var i = 0; i < request.Classes.Count; i++)
        {
            var dataClass = ValueReading.ReadCode<DataClass>((int)request.Classes[i].DataClass, $"classes[{i}].data_class", isRequired: true, findings);
            if (!fields.TryAdd(dataClass, ReadFields(dataClass, request.Classes[i], $"classes[{i}].fields", findings)))
            {
                findings.Fault($"classes[{i}].data_class", "is there twice; name all fields of a class together");
            }
        }

        return fields;
    }

    private static FieldSet ReadFields(DataClass dataClass, Wire.GlassClass opened, string field, Findings findings)
    {
        var all = ItemFields.UpTo(dataClass, DisclosureLevel.D5);
        var read = default(FieldSet);
        for (var i = 0; i < opened.Fields.Count; i++)
        {
            if (ItemFields.TryParse(opened.Fields[i], out var named) && all.Contains(named))
            {
                read = read.Union(FieldSet.Of(named));
            }
            else
            {
                findings.Fault($"{field}[{i}]", "is no field of this class, such as address_lines of C02 or text of C12");
            }
        }

        if (opened.Fields.Count == 0)
        {
            findings.Fault(field, "must name the fields that are needed, no more");
        }

        return read;
    }

    private static AskedGlass ReadChild(
        AskedGlass asked, Wire.BreakGlassRequest request, CallerIdentity caller, HubSecrets secrets, DateTimeOffset now, Findings findings)
    {
        switch (request.ChildCase)
        {
            case Wire.BreakGlassRequest.ChildOneofCase.ChildId:
                _ = secrets.TryReadChildId(caller.Agency.Value, request.ChildId, out var child);
                return asked with { Child = child };
            case Wire.BreakGlassRequest.ChildOneofCase.RecordId:
                return asked with { RecordId = ValueReading.ReadSourceId(request.RecordId, "record_id", findings) };
            case Wire.BreakGlassRequest.ChildOneofCase.Subject:
                return asked with { Described = SubjectReading.Read(request.Subject, "subject", DateOnly.FromDateTime(now.UtcDateTime), findings) };
            default:
                findings.Fault("child", "name the child by `child_id`, by your own `record_id`, or describe them in `subject`");
                return asked;
        }
    }
}
