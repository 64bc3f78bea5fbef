using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Cli.Certs;

/// <summary>A certificate as <c>certs list</c> and <c>certs issue</c> show it.</summary>
/// <param name="Name">File name without ending.</param>
/// <param name="Uri">The SAN URI that names agency and role; empty for a server's certificate.</param>
/// <param name="Fingerprint">SHA-256 of the DER, lower-case hex: what governance revokes by.</param>
/// <param name="NotAfter">Good until then.</param>
internal sealed record CertificateLine(string Name, string Uri, string Fingerprint, DateTimeOffset NotAfter)
{
    private static readonly Asn1Tag UriTag = new(TagClass.ContextSpecific, 6);

    public static CertificateLine Read(string file)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(file);
        return new CertificateLine(
            Path.GetFileNameWithoutExtension(file),
            UriOf(certificate),
            Convert.ToHexStringLower(SHA256.HashData(certificate.RawDataMemory.Span)),
            new DateTimeOffset(certificate.NotAfter).ToUniversalTime());
    }

    private static string UriOf(X509Certificate2 certificate)
    {
        if (certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is not { } extension)
            return "";

        var names = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadSequence();
        while (names.HasData)
        {
            if (names.PeekTag() == UriTag)
                return names.ReadCharacterString(UniversalTagNumber.IA5String, UriTag);

            names.ReadEncodedValue();
        }

        return "";
    }
}
