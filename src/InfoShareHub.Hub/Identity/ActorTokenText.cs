using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using InfoShareHub.Audit;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Hub.Identity;

/// <summary>
/// Reads an actor token: a compact JWS (RFC 7515) with exactly one form. One algorithm, one type, no header that is not ours (so none that names a key,
/// a URL or an extension), no member twice.
/// </summary>
internal static partial class ActorTokenText
{
    /// <summary>A token is about 500 characters; 4,096 leave room for claims to come and bound what is read.</summary>
    public const int MaxLength = 4_096;

    private const string Algorithm = "ES256";
    private const string Type = "infoshare-actor+jwt";
    private const int SignatureLength = 64;

    // A household a parent, a partner and a former address of each: more than anybody has.
    private const int MaxConflicts = 16;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Reads a token. True says nothing about whether it is genuine.</summary>
    /// <param name="token">The token.</param>
    /// <param name="claims">What it says.</param>
    /// <param name="signed">The bytes under the signature.</param>
    /// <param name="signature">64 bytes, r and s.</param>
    public static bool TryRead(string token, [NotNullWhen(true)] out ActorClaims? claims, out byte[] signed, out byte[] signature)
    {
        (claims, signed, signature) = (null, [], []);
        if (token.Length is 0 or > MaxLength || token.Split('.') is not [var header, var payload, var end])
            return false;
        if (!TryDecode(header, out var headerBytes) || !TryDecode(payload, out var payloadBytes) || !TryDecode(end, out signature) || signature.Length != SignatureLength)
            return false;

        // A string in JSON that is not UTF-8 would be found only when it is read, as a bug of ours.
        if (!Utf8.IsValid(headerBytes) || !Utf8.IsValid(payloadBytes))
            return false;

        try
        {
            using var headerJson = JsonDocument.Parse(headerBytes, Strict);
            using var payloadJson = JsonDocument.Parse(payloadBytes, Strict);
            claims = KeyIdOf(headerJson.RootElement) is { } keyId ? ClaimsOf(keyId, payloadJson.RootElement) : null;
        }
        catch (JsonException)
        {
            return false;
        }

        signed = Encoding.ASCII.GetBytes($"{header}.{payload}");
        return claims is not null;
    }

    private static string? KeyIdOf(JsonElement header)
    {
        var isOurs = header.ValueKind == JsonValueKind.Object
            && header.GetPropertyCount() == 3
            && TextOf(header, "alg") == Algorithm
            && TextOf(header, "typ") == Type;
        return isOurs && TextOf(header, "kid") is { } keyId && KeyId().IsMatch(keyId) ? keyId : null;
    }

    private static ActorClaims? ClaimsOf(string keyId, JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object
            || TextOf(payload, "iss") is not { } agency
            || TextOf(payload, "sub") is not { } staffId
            || !StaffId.IsStaffId(staffId)
            || TextOf(payload, "jti") is not { Length: >= 8 and <= 64 }
            || TextOf(payload, "trn") != "current"
            || TimeOf(payload, "iat") is not { } issuedAt
            || TimeOf(payload, "exp") is not { } expiresAt
            || RolesOf(payload) is not { } roles
            || CertificateOf(payload) is not { } certificate
            || ConflictsOf(payload) is not { } conflicts)
        {
            return null;
        }

        return new ActorClaims(keyId, agency, staffId, issuedAt, expiresAt, roles, certificate) { Conflicts = conflicts };
    }

    private static string? TextOf(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? TimeOf(JsonElement owner, string name)
    {
        // Whole seconds between 2000 and 2200: outside of that it is no time of ours, and arithmetic on it could overflow.
        return owner.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var seconds)
            && seconds is > 946_684_800 and < 7_258_118_400
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
    }

    private static RoleSet? RolesOf(JsonElement owner)
    {
        if (!owner.TryGetProperty("roles", out var values) || values.ValueKind != JsonValueKind.Array)
            return null;

        var roles = default(RoleSet);
        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.String || !RoleSet.TryParseCode(value.GetString()!, out var role) || roles.Contains(role))
                return null;

            roles = roles.Union(RoleSet.Of(role));
        }

        return roles;
    }

    /// <summary>None where the claim is not there; null where it is there and is not what it should be.</summary>
    private static List<ReadOnlyMemory<byte>>? ConflictsOf(JsonElement owner)
    {
        var conflicts = new List<ReadOnlyMemory<byte>>();
        if (!owner.TryGetProperty("cfl", out var values))
            return conflicts;
        if (values.ValueKind != JsonValueKind.Array || values.GetArrayLength() > MaxConflicts)
            return null;

        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.String || !TryDecode(value.GetString()!, out var digest) || digest.Length != ConflictDigest.Length)
                return null;

            conflicts.Add(digest);
        }

        return conflicts;
    }

    private static byte[]? CertificateOf(JsonElement owner)
    {
        return owner.TryGetProperty("cnf", out var confirmation)
            && confirmation.ValueKind == JsonValueKind.Object
            && confirmation.GetPropertyCount() == 1
            && TextOf(confirmation, "x5t#S256") is { } digest
            && TryDecode(digest, out var bytes)
            && bytes.Length == 32
                ? bytes
                : null;
    }

    /// <summary>Base64url without padding and in its one canonical form.</summary>
    private static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        var written = 0;
        var status = Encoded().IsMatch(text) ? Base64Url.DecodeFromChars(text, bytes, out _, out written) : OperationStatus.InvalidData;
        if (status != OperationStatus.Done)
            return false;

        bytes = bytes[..written];
        return Base64Url.EncodeToString(bytes) == text;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\A[0-9a-f]{16}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyId();
}
