using InfoShareHub.Hub.Genesis;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Hub.Identity;

/// <summary>Whether a proven peer belongs here: enrolled with this role and not revoked, or one of the two certificates that begin the ledger.</summary>
internal sealed class Membership(CurrentEnrolment enrolment, GenesisDocument genesis)
{
    /// <summary>The terms the peer is enrolled on; null if it is not, or no longer.</summary>
    public EnrolledAgency? Find(Peer peer)
    {
        var view = enrolment();
        if (view.IsRevoked(peer.Fingerprint.Span))
            return null;

        if (view.TryFind(peer.Identity.Agency, out var agency))
            return agency.HasRole(peer.Identity.Role) ? agency : null;

        return peer.Identity.Role == CertificateRoles.Governance ? FounderTerms(peer) : null;
    }

    /// <summary>Until a founder's agency is enrolled, its one certificate named in the genesis document may govern, and nothing else.</summary>
    private EnrolledAgency? FounderTerms(Peer peer)
    {
        var fingerprint = Convert.ToHexString(peer.Fingerprint.Span);
        var founder = genesis.Founders.FirstOrDefault(founder => founder.Agency == peer.Identity.Agency && founder.Fingerprint == fingerprint);
        return founder is null
            ? null
            : new EnrolledAgency(
                founder.Agency,
                founder.Agency.Value,
                founder.Kind,
                [.. genesis.Areas],
                [CertificateRoles.Governance],
                [.. CertificateRoles.CodesOf(CertificateRoles.Governance)],
                [founder.ActorKey],
                ContactRoute: "",
                Revision: 0);
    }
}
