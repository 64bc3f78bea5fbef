using System.Collections.Frozen;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Hub.Identity;

/// <summary>
/// A list of revoked certificates (RFC 5280 section 5), signed by one of our roots with ECDSA. The base library can write such lists and check
/// certificates against downloaded ones, but cannot read one from a file for its own use.
/// </summary>
internal sealed class RevocationList
{
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private const string DeltaIndicator = "2.5.29.27";
    private const string IssuingDistributionPoint = "2.5.29.28";

    private readonly FrozenSet<string> _serials;
    private readonly DateTimeOffset _nextUpdate;

    private RevocationList(DateTimeOffset nextUpdate, FrozenSet<string> serials)
    {
        _nextUpdate = nextUpdate;
        _serials = serials;
    }

    /// <summary>How many certificates are on it.</summary>
    public int Count => _serials.Count;

    /// <summary>Reads a list in PEM and verifies that one of the roots signed it.</summary>
    /// <exception cref="CryptographicException">It is not such a list, or its signature does not verify.</exception>
    public static RevocationList Read(string pem, X509Certificate2Collection roots)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] != "X509 CRL")
            throw new CryptographicException("the file holds no X509 CRL");

        try
        {
            return Read(Convert.FromBase64String(pem[fields.Base64Data]), roots);
        }
        catch (AsnContentException exception)
        {
            throw new CryptographicException("the list is not valid DER", exception);
        }
    }

    /// <summary>Whether its time is over; then nobody can know what has been revoked since, and nobody is let in.</summary>
    public bool IsStale(DateTimeOffset now) => now > _nextUpdate;

    /// <summary>Whether a certificate is on it.</summary>
    public bool Contains(ReadOnlySpan<byte> serialNumber) => _serials.Contains(Serial(serialNumber));

    /// <summary>Without the zero byte that DER puts before a high bit, which some platforms leave out.</summary>
    private static string Serial(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes.TrimStart((byte)0));

    private static RevocationList Read(byte[] der, X509Certificate2Collection roots)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER);
        var list = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        var signed = list.PeekEncodedValue();
        var body = list.ReadSequence();
        var algorithm = list.ReadSequence().ReadObjectIdentifier();
        var signature = list.ReadBitString(out _);
        list.ThrowIfNotEmpty();

        body.ReadInteger();
        body.ReadSequence();
        var issuer = body.ReadEncodedValue();
        if (algorithm != EcdsaWithSha256 || !roots.Any(root => IsSignedBy(root, issuer.Span, signed.Span, signature)))
            throw new CryptographicException("the list is not signed by one of our roots with ECDSA and SHA-256");

        ReadTime(body);
        var nextUpdate = ReadTime(body);
        var serials = new HashSet<string>(StringComparer.Ordinal);
        if (body.HasData && body.PeekTag() == Asn1Tag.Sequence)
            ReadEntries(body.ReadSequence(), serials);

        if (body.HasData)
            RefusePartialList(body);

        return new RevocationList(nextUpdate, serials.ToFrozenSet(StringComparer.Ordinal));
    }

    private static bool IsSignedBy(X509Certificate2 root, ReadOnlySpan<byte> issuer, ReadOnlySpan<byte> signed, byte[] signature)
    {
        using var key = root.GetECDsaPublicKey();
        return key is not null
            && root.SubjectName.RawData.AsSpan().SequenceEqual(issuer)
            && key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static DateTimeOffset ReadTime(AsnReader reader)
    {
        return reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
    }

    private static void ReadEntries(AsnReader entries, HashSet<string> serials)
    {
        while (entries.HasData)
            serials.Add(Serial(entries.ReadSequence().ReadIntegerBytes().Span));
    }

    /// <summary>A delta, or a list of only some certificates, says too little.</summary>
    private static void RefusePartialList(AsnReader body)
    {
        var extensions = body.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        while (extensions.HasData)
        {
            if (extensions.ReadSequence().ReadObjectIdentifier() is DeltaIndicator or IssuingDistributionPoint)
                throw new CryptographicException("the list is not complete");
        }
    }
}
