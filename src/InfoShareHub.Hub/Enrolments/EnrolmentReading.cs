using System.Security.Cryptography;
using Google.Protobuf.Collections;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Enrolments;

/// <summary>Terms of an agency from the wire.</summary>
internal static class EnrolmentReading
{
    private const int MaxActorKeys = 10;

    public static void Check(Wire.EnrolAgencyRequest request, IReadOnlyCollection<string> areas, Findings findings)
    {
        ValueReading.CheckSubmissionId(request.SubmissionId, findings);
        if (request.Agency is not { } agency)
        {
            findings.Fault("agency", "is required");
            return;
        }

        if (!AgencyId.TryParse(agency.AgencyId, out _) || agency.AgencyId.Length > 40 || agency.AgencyId is HubCaller.AgencyName)
        {
            findings.Fault("agency.agency_id", "must be 1 to 40 characters of a-z 0-9 -, begin with a letter, and not be `hub`");
        }

        ValueReading.CheckText(agency.DisplayName, "agency.display_name", 100, findings);
        ValueReading.CheckText(agency.ContactRoute, "agency.contact_route", 200, findings);
        ValueReading.ReadCode<AgencyKind>((int)agency.Kind, "agency.kind", isRequired: true, findings);
        CheckAll(agency.Areas, "agency.areas", "is not an area of the genesis document", areas.Contains, findings);
        CheckAll(agency.Roles, "agency.roles", "is not a certificate role", CertificateRoles.IsRole, findings);
        CheckAll(agency.RoleCodes, "agency.role_codes", "is not a role code", code => Enum.TryParse<RoleCode>(code, out var read) && Enum.IsDefined(read), findings);
        CheckActorKeys(agency, findings);
    }

    private static void CheckAll(RepeatedField<string> values, string field, string fault, Func<string, bool> isKnown, Findings findings)
    {
        if (values.Count is 0 or > 50)
        {
            findings.Fault(field, "must hold 1 to 50 entries");
            return;
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (!isKnown(values[i]))
            {
                findings.Fault($"{field}[{i}]", fault);
            }
        }
    }

    private static void CheckActorKeys(Wire.Agency agency, Findings findings)
    {
        if (agency.ActorKeys.Count > MaxActorKeys)
        {
            findings.Fault("agency.actor_keys", "holds more than 10 keys");
            return;
        }

        for (var i = 0; i < agency.ActorKeys.Count; i++)
        {
            if (!IsP256(agency.ActorKeys[i].Span))
            {
                findings.Fault($"agency.actor_keys[{i}]", "is not a P-256 public key as SubjectPublicKeyInfo in DER");
            }
        }
    }

    private static bool IsP256(ReadOnlySpan<byte> key)
    {
        using var parsed = ECDsa.Create();
        try
        {
            parsed.ImportSubjectPublicKeyInfo(key, out var read);
            return read == key.Length && parsed.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
