using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Hub.Identity;

/// <summary>The URI in a certificate's subject alternative name.</summary>
internal static class SubjectUris
{
    private const string SubjectAlternativeName = "2.5.29.17";
    private const int UriTagNumber = 6;

    /// <summary>The URI, if there is exactly one in exactly one extension, in strict DER. Names of other kinds are not looked at.</summary>
    public static bool TryReadOnly(X509Certificate2 certificate, out string uri)
    {
        uri = "";
        var extensions = certificate.Extensions.Where(extension => extension.Oid?.Value == SubjectAlternativeName).ToArray();
        if (extensions.Length != 1)
            return false;

        var found = 0;
        try
        {
            var reader = new AsnReader(extensions[0].RawData, AsnEncodingRules.DER);
            var names = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            while (names.HasData)
            {
                var tag = names.PeekTag();
                if (tag is { TagClass: TagClass.ContextSpecific, TagValue: UriTagNumber })
                {
                    uri = names.ReadCharacterString(UniversalTagNumber.IA5String, tag);
                    found++;
                }
                else
                {
                    names.ReadEncodedValue();
                }
            }
        }
        catch (AsnContentException)
        {
            return false;
        }

        return found == 1;
    }
}
