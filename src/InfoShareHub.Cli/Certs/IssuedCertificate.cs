namespace InfoShareHub.Cli.Certs;

/// <summary>A new certificate and its private key.</summary>
/// <param name="CertificatePem">The certificate.</param>
/// <param name="KeyPem">Its key; a secret.</param>
/// <param name="Fingerprint">SHA-256 of the certificate's DER.</param>
internal sealed record IssuedCertificate(string CertificatePem, string KeyPem, byte[] Fingerprint)
{
    /// <summary>Never the key.</summary>
    public override string ToString() => Convert.ToHexStringLower(Fingerprint);
}
