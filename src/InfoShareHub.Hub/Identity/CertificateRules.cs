using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Hub.Identity;

/// <summary>
/// What a client certificate must be, over and above what the TLS stack checks. A list of rules in order; the first that fails gives the reason, which is
/// counted and never told to the peer.
/// </summary>
internal static class CertificateRules
{
    /// <summary>An ordinary leaf is under 2 KB; 8 KB leave room for RSA keys and long chains of names.</summary>
    public const int MaxCertificateBytes = 8 * 1024;

    /// <summary>Leaf, one issuing certificate of an agency, root.</summary>
    private const int MaxChain = 3;

    private const int MinRsaBits = 2048;

    /// <summary>Faults for which a rule below has a reason of its own. None of them is forgiven.</summary>
    private const X509ChainStatusFlags SaidBelow =
        X509ChainStatusFlags.NotTimeValid
        | X509ChainStatusFlags.NotValidForUsage
        | X509ChainStatusFlags.HasNotSupportedCriticalExtension
        | X509ChainStatusFlags.InvalidExtension;

    private const string ClientAuth = "1.3.6.1.5.5.7.3.2";

    /// <summary>How far the clocks of hub and issuer may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    /// <summary>Signature algorithms that are believed in: ECDSA and RSA (PKCS#1, PSS) with SHA-2.</summary>
    private static readonly HashSet<string> SignatureAlgorithms = new(StringComparer.Ordinal)
    {
        "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4",
        "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13",
    };

    private static readonly HashSet<string> Curves = new(StringComparer.Ordinal) { "1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35" };

    /// <summary>Critical extensions that are understood: basic constraints, key usage, extended key usage, subject alternative name.</summary>
    private static readonly HashSet<string> UnderstoodExtensions = new(StringComparer.Ordinal) { "2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.17" };

    /// <summary>Judges a certificate.</summary>
    /// <param name="leaf">What the peer proved that it holds the key of.</param>
    /// <param name="elements">The chain that was built from it, leaf first.</param>
    /// <param name="faults">What the platform finds wrong with the chain, time aside.</param>
    /// <param name="policy">Whom to believe.</param>
    /// <param name="now">The hub's clock.</param>
    public static CertificateVerdict Judge(
        X509Certificate2 leaf,
        IReadOnlyList<X509Certificate2> elements,
        X509ChainStatusFlags faults,
        TrustPolicy policy,
        DateTimeOffset now)
    {
        if (elements.Count > MaxChain)
            return CertificateVerdict.Refuse(RefusedHandshake.Chain);
        if (elements.Any(element => element.RawDataMemory.Length > MaxCertificateBytes) || leaf.RawDataMemory.Length > MaxCertificateBytes)
            return CertificateVerdict.Refuse(RefusedHandshake.TooLarge);
        if (elements.Count < 2 || (faults & ~SaidBelow) != X509ChainStatusFlags.NoError)
            return CertificateVerdict.Refuse(RefusedHandshake.Untrusted);

        if (FaultOfElements(elements, now) is { } fault)
            return CertificateVerdict.Refuse(fault);
        if (faults.HasFlag(X509ChainStatusFlags.HasNotSupportedCriticalExtension) || faults.HasFlag(X509ChainStatusFlags.InvalidExtension))
            return CertificateVerdict.Refuse(RefusedHandshake.Extension);
        if (!IsForClients(leaf) || faults.HasFlag(X509ChainStatusFlags.NotValidForUsage))
            return CertificateVerdict.Refuse(RefusedHandshake.Usage);
        if (!SubjectUris.TryReadOnly(leaf, out var uri) || !SpiffeIdentity.TryParse(uri, policy.TrustDomain, out var identity))
            return CertificateVerdict.Refuse(RefusedHandshake.San);
        if (!MayIssueFor(elements, policy.TrustDomain, identity))
            return CertificateVerdict.Refuse(RefusedHandshake.Issuer);

        return FaultOfRevocation(leaf.SerialNumberBytes, policy, now) is { } revoked ? CertificateVerdict.Refuse(revoked) : CertificateVerdict.Accept(identity);
    }

    /// <summary>Why a certificate that was good before must not be used any longer, or null.</summary>
    public static string? FaultOfUse(Peer peer, TrustPolicy policy, DateTimeOffset now)
    {
        return now - Skew > peer.NotAfter ? RefusedHandshake.Expired : FaultOfRevocation(peer.SerialNumber, policy, now);
    }

    private static string? FaultOfRevocation(ReadOnlyMemory<byte> serialNumber, TrustPolicy policy, DateTimeOffset now)
    {
        if (policy.Revocations is not { } list)
            return null;
        if (list.IsStale(now))
            return RefusedHandshake.StaleRevocations;

        return list.Contains(serialNumber.Span) ? RefusedHandshake.Revoked : null;
    }

    private static string? FaultOfElements(IReadOnlyList<X509Certificate2> elements, DateTimeOffset now)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            var certificate = elements[i];
            var isRoot = i == elements.Count - 1;
            if (now + Skew < new DateTimeOffset(certificate.NotBefore))
                return RefusedHandshake.NotYetValid;
            if (now - Skew > new DateTimeOffset(certificate.NotAfter))
                return RefusedHandshake.Expired;
            if (!IsStrong(certificate))
                return RefusedHandshake.Key;
            if (!isRoot && !SignatureAlgorithms.Contains(certificate.SignatureAlgorithm.Value ?? ""))
                return RefusedHandshake.Signature;
            if (certificate.Extensions.Any(extension => extension.Critical && !UnderstoodExtensions.Contains(extension.Oid?.Value ?? "")))
                return RefusedHandshake.Extension;
        }

        return null;
    }

    private static bool IsStrong(X509Certificate2 certificate)
    {
        if (certificate.PublicKey.Oid.Value == "1.2.840.113549.1.1.1")
        {
            using var rsa = certificate.GetRSAPublicKey();
            return rsa is { KeySize: >= MinRsaBits and <= 8192 };
        }

        try
        {
            using var ecdsa = certificate.GetECDsaPublicKey();
            return ecdsa is not null && Curves.Contains(ecdsa.ExportParameters(includePrivateParameters: false).Curve.Oid.Value ?? "");
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>An extended key usage that names client authentication; a certificate without one, or for anything, was not issued for this.</summary>
    private static bool IsForClients(X509Certificate2 leaf)
    {
        var uses = leaf.Extensions.OfType<X509EnhancedKeyUsageExtension>().ToArray();
        var isAuthority = leaf.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority);
        return !isAuthority && uses.Length == 1 && uses[0].EnhancedKeyUsages.OfType<Oid>().Any(use => use.Value == ClientAuth);
    }

    /// <summary>
    /// An issuing certificate below the root speaks for one agency, the one its own SAN URI names: what an agency's authority issues must not name
    /// another agency. (X.509 name constraints cannot say this: they end at the host of a URI.)
    /// </summary>
    private static bool MayIssueFor(IReadOnlyList<X509Certificate2> elements, string trustDomain, SpiffeIdentity identity)
    {
        for (var i = 1; i < elements.Count - 1; i++)
        {
            if (!SubjectUris.TryReadOnly(elements[i], out var uri) || uri != $"spiffe://{trustDomain}/agency/{identity.Agency.Value}")
                return false;
        }

        return true;
    }
}
