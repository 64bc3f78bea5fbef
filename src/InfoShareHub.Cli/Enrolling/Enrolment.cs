using System.Security.Cryptography;
using Google.Protobuf;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Enrolling;

/// <summary>Brings the enrolled agencies to the wanted terms: what differs is sent, the rest is left alone.</summary>
internal static class Enrolment
{
    public static async Task<IReadOnlyList<EnrolmentResult>> ApplyAsync(IReadOnlyList<Agency> wanted, Enrolments enrolments, CancellationToken cancellationToken)
    {
        var enrolled = (await enrolments.ListAsync(cancellationToken)).Agencies.ToDictionary(agency => agency.AgencyId, StringComparer.Ordinal);
        var results = new List<EnrolmentResult>();
        foreach (var agency in wanted)
        {
            var revision = enrolled.TryGetValue(agency.AgencyId, out var present) ? present.Revision : 0;
            agency.Revision = revision;
            if (agency.Equals(present))
            {
                results.Add(new EnrolmentResult(agency.AgencyId, "unchanged", revision, Receipt: null));
                continue;
            }

            var request = new EnrolAgencyRequest { SubmissionId = SubmissionId(agency), Agency = agency, ExpectedRevision = revision };
            var answer = await enrolments.EnrolAsync(request, cancellationToken);
            results.Add(new EnrolmentResult(agency.AgencyId, revision == 0 ? "enrolled" : "changed", answer.Revision, answer.Receipt));
        }

        return results;
    }

    /// <summary>The same change has the same id, so that repeating it after a lost answer does no harm.</summary>
    private static string SubmissionId(Agency agency) => "enrol-" + Convert.ToHexStringLower(SHA256.HashData(agency.ToByteArray()).AsSpan(0, 16));
}
