using System.Security.Cryptography;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Hub.Identity;

/// <summary>
/// Verifies actor tokens. A token that was found genuine is remembered until it expires, because checking a signature costs as much as the rest of
/// a call; that its key is still enrolled, its time and its binding are checked every time. Any thread.
/// </summary>
internal sealed class ActorTokens(TimeProvider time)
{
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(5);

    /// <summary>How far the clocks of hub and agency may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private readonly GenuineTokens _genuine = new();

    /// <summary>Judges the token that came with a call of this peer.</summary>
    public ActorVerdict Judge(string token, Peer peer, EnrolledAgency terms)
    {
        if (token.Length is 0 or > ActorTokenText.MaxLength)
            return ActorVerdict.Refuse("it is not a token");

        var digest = Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
        if (!_genuine.TryGet(digest, out var claims))
        {
            if (!ActorTokenText.TryRead(token, out claims, out var signed, out var signature))
                return ActorVerdict.Refuse("it is not a token");
            if (FaultOf(claims, peer, terms, out var key) is { } fault)
                return ActorVerdict.Refuse(fault);
            if (!IsSignedBy(key, signed, signature))
                return ActorVerdict.Refuse("its signature does not verify");

            _genuine.Add(digest, claims);
        }
        else if (FaultOf(claims, peer, terms, out _) is { } fault)
        {
            return ActorVerdict.Refuse(fault);
        }

        return ActorVerdict.Accept(new Actor(claims.StaffId, claims.Roles, claims.Conflicts));
    }

    private string? FaultOf(ActorClaims claims, Peer peer, EnrolledAgency terms, out ReadOnlyMemory<byte> key)
    {
        key = default;
        var now = time.GetUtcNow();
        if (claims.ExpiresAt <= claims.IssuedAt || claims.ExpiresAt - claims.IssuedAt > MaxLifetime)
            return "it is good for longer than 5 minutes";
        if (claims.IssuedAt > now + Skew)
            return "it is from the future";
        if (claims.ExpiresAt < now - Skew)
            return "it has expired";
        if (claims.Agency != peer.Identity.Agency.Value)
            return "it is of another agency than the certificate";
        if (!CryptographicOperations.FixedTimeEquals(claims.Certificate.Span, peer.Fingerprint.Span))
            return "it is bound to another certificate";

        foreach (var enrolled in terms.ActorKeys)
        {
            if (ActorKeys.KeyId(enrolled.Span) == claims.KeyId)
            {
                key = enrolled;
                return null;
            }
        }

        return "its key is not enrolled";
    }

    private static bool IsSignedBy(ReadOnlyMemory<byte> spki, byte[] signed, byte[] signature)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(spki.Span, out _);
            return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
