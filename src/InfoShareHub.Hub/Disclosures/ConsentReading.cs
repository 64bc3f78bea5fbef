using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Disclosures;

/// <summary>Where consent stands, and on whose word, from the wire.</summary>
internal static class ConsentReading
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    public static StatedConsent Read(Wire.DisclosureRequest request, CallerIdentity caller, DateTimeOffset now, Findings findings)
    {
        var state = ValueReading.ReadCode<ConsentState>((int)request.Consent, "consent", isRequired: false, findings);
        if (request.ConsentRecord is not { } record)
        {
            return new StatedConsent(state, RecordedBy: string.Empty, RecordedTime: null);
        }

        ValueReading.CheckStaffId(record.RecordedBy, "consent_record.recorded_by", findings);
        return new StatedConsent(state, record.RecordedBy, ReadTime(record, now, findings))
        {
            OverrideAuthoriser = record.OverrideAuthoriser,
            OverrideRole = ReadRole(record, caller, findings),
            OverrideReason = ReadReason(record, state, findings),
        };
    }

    private static DateTimeOffset? ReadTime(Wire.ConsentRecord record, DateTimeOffset now, Findings findings)
    {
        return record.RecordedTime is { } time
            ? ValueReading.ReadTime(time, "consent_record.recorded_time", now + ClockTolerance, findings)
            : null;
    }

    private static RoleCode? ReadRole(Wire.ConsentRecord record, CallerIdentity caller, Findings findings)
    {
        ValueReading.CheckStaffId(record.OverrideAuthoriser, "consent_record.override_authoriser", findings);
        if (record.OverrideRole.Length == 0)
        {
            return null;
        }

        if (!RoleSet.TryParseCode(record.OverrideRole, out var role))
        {
            findings.Fault("consent_record.override_role", "is not a role code such as MGR");
            return null;
        }

        // Of itself the hub knows what the caller is; of anybody else it keeps what the caller answers for.
        if (string.Equals(record.OverrideAuthoriser, caller.StaffId, StringComparison.Ordinal) && !caller.RoleCodes.Contains(role))
        {
            findings.Fault("consent_record.override_role", "is not a role that the caller has in this call");
        }

        return role;
    }

    private static string ReadReason(Wire.ConsentRecord record, ConsentState state, Findings findings)
    {
        var isOverride = record.OverrideAuthoriser.Length > 0 || record.OverrideRole.Length > 0 || record.OverrideReason.Length > 0;
        if (!isOverride)
        {
            return string.Empty;
        }

        if (state != ConsentState.RefusedOverridden)
        {
            findings.Fault("consent_record", "names an override, but `consent` is not CONSENT_REFUSED_OVERRIDDEN");
        }

        if (record.OverrideAuthoriser.Length == 0 || record.OverrideRole.Length == 0)
        {
            findings.Fault("consent_record.override_authoriser", "and its role are required for an override: who answers for it");
        }

        ValueReading.CheckReason(record.OverrideReason, "consent_record.override_reason", findings);
        return record.OverrideReason;
    }
}
