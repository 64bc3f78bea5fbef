using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Hub.Identity;

/// <summary>Whom to believe: read from the certificate folder as one, replaced as one.</summary>
/// <param name="TrustDomain">The one trust domain.</param>
/// <param name="Roots">The only roots; the machine's are never asked.</param>
/// <param name="Revocations">The signed list of revoked certificates, if there is one.</param>
internal sealed record TrustPolicy(string TrustDomain, X509Certificate2Collection Roots, RevocationList? Revocations)
{
    /// <summary>A chain policy of its own for each handshake, because the platform adds what the peer sent to it.</summary>
    public X509ChainPolicy NewChainPolicy()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,

            // A certificate must not make the hub connect anywhere (AIA, CRL distribution points).
            DisableCertificateDownloads = true,

            // Judged by CertificateRules, by the hub's clock and with its allowance for skew.
            VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid,
        };
        policy.CustomTrustStore.AddRange(Roots);
        return policy;
    }
}
