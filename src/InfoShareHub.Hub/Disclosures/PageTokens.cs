using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using InfoShareHub.Ledger.Disclosing;
using InfoShareHub.Ledger.Keys;
using InfoShareHub.Ledger.Sequencing;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Disclosures;

/// <summary>
/// Where an answer goes on. A token holds the place after the last item sent, encrypted, and is bound to the agency, the person and the question: nothing about it
/// is kept, so any hub can read it, and with another question it is worth nothing.
/// </summary>
internal static class PageTokens
{
    private const int PlaceBytes = 16;

    public static string Write(DisclosurePlace place, Wire.DisclosureRequest request, CallerIdentity caller, HubSecrets secrets)
    {
        Span<byte> bytes = stackalloc byte[PlaceBytes];
        BinaryPrimitives.WriteInt32BigEndian(bytes, place.ClassIndex);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[4..], place.Record);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], place.Item);
        return secrets.ToPageToken(caller.Agency.Value, QuestionOf(request, caller), bytes);
    }

    /// <summary>Null for a token that was not given to this caller for this question.</summary>
    public static DisclosurePlace? Read(Wire.DisclosureRequest request, CallerIdentity caller, HubSecrets secrets)
    {
        Span<byte> bytes = stackalloc byte[PlaceBytes];
        return secrets.TryReadPageToken(caller.Agency.Value, QuestionOf(request, caller), request.PageToken, bytes)
            ? new DisclosurePlace(
                BinaryPrimitives.ReadInt32BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[4..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]))
            : null;
    }

    private static byte[] QuestionOf(Wire.DisclosureRequest request, CallerIdentity caller)
    {
        var question = request.Clone();
        question.PageToken = string.Empty;
        return SHA256.HashData([.. Encoding.UTF8.GetBytes(caller.StaffId ?? string.Empty), 0, .. question.ToByteArray()]);
    }
}
