using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Testing.Certificates;

/// <summary>Signs with ECDSA and SHA-1, which the platform's own generator refuses, so that a hub can be seen to refuse it.</summary>
internal sealed class Sha1Signatures(ECDsa key) : X509SignatureGenerator
{
    private const string EcdsaWithSha1 = "1.2.840.10045.4.1";

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(EcdsaWithSha1);

        return writer.Encode();
    }

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
        key.SignData(data, HashAlgorithmName.SHA1, DSASignatureFormat.Rfc3279DerSequence);

    protected override PublicKey BuildPublicKey() => new(key);
}
