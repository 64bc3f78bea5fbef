namespace InfoShareHub.Hub.Identity;

/// <summary>Whether a client certificate is believed: an identity, or the reason why not. Exactly one is set.</summary>
internal readonly record struct CertificateVerdict(SpiffeIdentity? Identity, string? Refusal)
{
    public static CertificateVerdict Accept(SpiffeIdentity identity) => new(identity, Refusal: null);

    public static CertificateVerdict Refuse(string reason) => new(Identity: null, reason);
}
