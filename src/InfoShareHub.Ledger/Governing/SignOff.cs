using System.Collections.Immutable;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Ledger.Governing;

/// <summary>
/// Whose signatures a change needs, and which of those given count. Asked anew at every step: a certificate that was revoked since, or an agency that no
/// longer governs, takes its signature with it.
/// </summary>
internal static class SignOff
{
    // The certificate role that governs.
    private const string Role = "governance";

    /// <summary>
    /// Everybody whom the old and the new documents name: a document cannot choose milder judges than those it would put out of office. Two documents that name
    /// the same kind of body mean the same one.
    /// </summary>
    public static ImmutableArray<Controller> Signatories(IEnumerable<IEnumerable<Controller>> documents)
    {
        return
        [
            .. documents
                .SelectMany(controllers => controllers.GroupBy(controller => controller.Kind).Select(group => group.ToList()))
                .GroupBy(ofOneKind => ofOneKind[0].Kind)
                .OrderBy(kind => kind.Key)
                .SelectMany(kind => kind.MaxBy(ofOneKind => ofOneKind.Count)!),
        ];
    }

    /// <summary>Whether two lists ask for the same signatures.</summary>
    public static bool IsSame(IEnumerable<Controller> one, IEnumerable<Controller> other)
    {
        return one.Select(controller => controller.Kind).Order().SequenceEqual(other.Select(controller => controller.Kind).Order());
    }

    /// <summary>Whether this signature may count for this proposal, given who signs.</summary>
    public static bool Counts(KnownProposal proposal, GivenSignature signature, EnrolmentView enrolment)
    {
        return !signature.IsOfSamePerson(proposal.Proposer)
            && !enrolment.IsRevoked(signature.Certificate.Span)
            && enrolment.Agencies.TryGetValue(signature.Agency, out var agency)
            && agency.HasRole(Role)
            && (!proposal.Widens || IsSignatory(proposal, agency));
    }

    /// <summary>Whether an agency signs for one of the controllers: it is of the kind, and works where the document holds.</summary>
    public static bool IsSignatory(KnownProposal proposal, EnrolledAgency agency)
    {
        return (proposal.Document.Area == DocumentInForce.Baseline || agency.Covers(proposal.Document.Area))
            && proposal.Signatories.Any(controller => controller.Kind == agency.Kind);
    }

    /// <summary>Who still has to sign; empty when the proposal may be activated.</summary>
    public static IReadOnlyList<string> Missing(KnownProposal proposal, EnrolmentView enrolment)
    {
        var counting = proposal.Approvals.Where(signature => Counts(proposal, signature, enrolment)).ToList();
        if (!proposal.Widens)
        {
            return counting.Count > 0 ? [] : ["a second person"];
        }

        // An agency signs once, however many of its people do.
        var signed = counting.Select(signature => signature.Agency).Distinct(StringComparer.Ordinal)
            .GroupBy(agency => enrolment.Agencies[agency].Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Count());
        var missing = new List<string>();
        foreach (var kind in proposal.Signatories.GroupBy(controller => controller.Kind))
        {
            missing.AddRange(kind.Skip(signed.GetValueOrDefault(kind.Key)).Select(controller => controller.Name));
        }

        return missing;
    }
}
