using System.Security.Cryptography;
using System.Text;

namespace InfoShareHub.Cli.Certs;

/// <summary>The genesis document: what entry 0 of a ledger says for ever.</summary>
internal static class GenesisText
{
    public static string Write(string ledgerId, string origin, string publicKey, InitRequest request, IReadOnlyList<GenesisFounder> founders)
    {
        var text = new StringBuilder();
        text.Append("# What entry 0 of the ledger says for ever. A hub on an empty store writes it and refuses to start without it.\n");
        text.Append("ledger_id: \"").Append(ledgerId).Append("\"\n");
        text.Append("origin: \"").Append(origin).Append("\"\n");
        text.Append("trust_domain: \"").Append(request.TrustDomain).Append("\"\n");
        text.Append("areas:\n");
        foreach (var area in request.Areas)
            text.Append("  - \"").Append(area).Append("\"\n");

        text.Append("entry_format: 1\n");
        text.Append("checkpoint_key: \"").Append(publicKey).Append("\"\n");
        text.Append("# Two certificates of different agencies that may enrol others, and the keys that sign their people's actor tokens.\n");
        text.Append("governance:\n");
        foreach (var founder in founders)
        {
            text.Append("  - agency: \"").Append(founder.Agency).Append("\"\n");
            text.Append("    kind: \"").Append(founder.Kind).Append("\"\n");
            text.Append("    certificate: \"").Append(Convert.ToHexStringLower(founder.Fingerprint)).Append("\"\n");
            text.Append("    actor_key: \"").Append(Convert.ToBase64String(founder.ActorKey)).Append("\"\n");
        }

        return text.ToString();
    }

    /// <summary>A public key as C2SP signed-note passes it on: <c>name+id+base64(0x02 ‖ SPKI)</c>, the id being the first four bytes of SHA-256 over the SPKI.</summary>
    public static string VerifierKey(string name, ECDsa key)
    {
        var spki = key.ExportSubjectPublicKeyInfo();
        var id = Convert.ToHexStringLower(SHA256.HashData(spki).AsSpan(0, 4));
        return $"{name}+{id}+{Convert.ToBase64String([0x02, .. spki])}";
    }

    /// <summary>1 to 64 characters of a-z 0-9 -</summary>
    public static bool IsArea(string text) =>
        text.Length is > 0 and <= 64 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
