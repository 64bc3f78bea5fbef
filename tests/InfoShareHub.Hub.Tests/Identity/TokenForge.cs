using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace InfoShareHub.Hub.Tests.Identity;

/// <summary>Makes actor tokens of any kind. What it makes by default is good.</summary>
internal sealed class TokenForge(ECDsa key, string agency, byte[] fingerprint, DateTimeOffset now)
{
    public JsonObject Header { get; } = new()
    {
        ["alg"] = "ES256",
        ["typ"] = "infoshare-actor+jwt",
        ["kid"] = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8)),
    };

    public JsonObject Claims { get; } = new()
    {
        ["iss"] = agency,
        ["sub"] = "staff-17",
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.ToUnixTimeSeconds() + 300,
        ["jti"] = "0123456789abcdef",
        ["roles"] = new JsonArray("POL", "INT"),
        ["trn"] = "current",
        ["cnf"] = new JsonObject { ["x5t#S256"] = Base64Url.EncodeToString(fingerprint) },
    };

    public string Sign() => Sign(Header.ToJsonString(), Claims.ToJsonString());

    public string Sign(string header, string claims) => Sign(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(claims));

    public string Sign(byte[] header, byte[] claims)
    {
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>The same with one thing changed.</summary>
    public TokenForge With(Action<TokenForge> change)
    {
        change(this);
        return this;
    }
}
