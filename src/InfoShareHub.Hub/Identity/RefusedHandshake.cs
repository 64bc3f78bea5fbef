namespace InfoShareHub.Hub.Identity;

/// <summary>Why a connection was refused or ended without a call. These are the reasons of <c>infoshare.v1.CountedRefusal</c>.</summary>
internal static class RefusedHandshake
{
    public const string NoCertificate = "no_certificate";
    public const string TooLarge = "size";
    public const string Untrusted = "untrusted";
    public const string Chain = "chain";
    public const string Expired = "expired";
    public const string NotYetValid = "not_yet_valid";
    public const string Key = "key";
    public const string Signature = "signature";
    public const string Extension = "extension";
    public const string Usage = "usage";
    public const string San = "san";
    public const string Issuer = "issuer";
    public const string Revoked = "revoked";
    public const string StaleRevocations = "crl_stale";

    /// <summary>The handshake failed before a certificate was seen: an old protocol version, no common cipher, or it was broken off.</summary>
    public const string Handshake = "handshake";

    /// <summary>HTTP/2 was not agreed on.</summary>
    public const string Alpn = "alpn";

    /// <summary>The agency has too many connections open.</summary>
    public const string Connections = "connections";

    /// <summary>More frames that carry nothing than a connection may send; the connection was ended.</summary>
    public const string Flood = "flood";

    /// <summary>More refusals than are counted one by one.</summary>
    public const string Overflow = "overflow";
}
