using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InfoShareHub.Audit;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Hub.Identity;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InfoShareHub.Hub.Genesis;

/// <summary>Reads a genesis document. Unknown keys, aliases and anything missing are faults, all reported together.</summary>
internal static partial class GenesisReader
{
    /// <summary>A document is under 2 KiB; 64 KiB is room for hundreds of areas and nothing to read for long.</summary>
    private const int MaxBytes = 64 * 1024;

    private const uint KnownEntryFormat = 1;

    private static readonly string[] Keys = ["ledger_id", "origin", "trust_domain", "areas", "entry_format", "checkpoint_key", "governance"];

    private static readonly string[] FounderKeys = ["agency", "kind", "certificate", "actor_key"];

    /// <summary>Reads a document.</summary>
    /// <exception cref="HubStartException">Names every fault.</exception>
    public static GenesisDocument Read(ReadOnlyMemory<byte> bytes)
    {
        var faults = new List<string>();
        var root = Parse(bytes, faults);
        var map = root is null ? null : new StrictMap(root, "genesis", Keys, faults);
        if (map is null)
            throw new HubStartException(faults);

        var ledgerId = map.Text("ledger_id", LedgerId().IsMatch, "must be 16 lower-case hex digits");
        var trustDomain = map.Text("trust_domain", SpiffeIdentity.IsTrustDomain, "must be lower-case labels with dots");
        var origin = map.Text("origin", text => text == $"{trustDomain}/ledger/{ledgerId}/epoch/1", "must be TRUST-DOMAIN/ledger/LEDGER-ID/epoch/1");
        var format = map.Text("entry_format", text => text == KnownEntryFormat.ToString(CultureInfo.InvariantCulture), "must be 1");
        var key = VerifierKeyOf(map.Text("checkpoint_key", _ => true, ""), origin, faults);
        var areas = AreasOf(map, faults);
        var founders = FoundersOf(map, faults);
        return faults.Count > 0
            ? throw new HubStartException(faults)
            : new GenesisDocument(ledgerId, origin, trustDomain, areas, uint.Parse(format, CultureInfo.InvariantCulture), key!, founders, bytes);
    }

    private static YamlMappingNode? Parse(ReadOnlyMemory<byte> bytes, List<string> faults)
    {
        if (bytes.Length > MaxBytes)
        {
            faults.Add($"genesis: is larger than {MaxBytes} bytes");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.Span)));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;

            faults.Add("genesis: must be one YAML mapping");
        }
        catch (Exception exception) when (exception is YamlException or DecoderFallbackException)
        {
            faults.Add("genesis: is not YAML in UTF-8");
        }

        return null;
    }

    private static VerifierKey? VerifierKeyOf(string text, string origin, List<string> faults)
    {
        if (VerifierKey.TryParse(text, out var key) && key.Name == origin)
            return key;

        faults.Add("genesis.checkpoint_key: must be a P-256 verifier key named as the origin");
        return null;
    }

    private static string[] AreasOf(StrictMap map, List<string> faults)
    {
        var areas = map.List("areas").OfType<YamlScalarNode>().Select(node => node.Value ?? "").ToArray();
        if (areas.Length == 0 || areas.Length != map.List("areas").Count || !areas.All(Area().IsMatch) || areas.Distinct(StringComparer.Ordinal).Count() != areas.Length)
            faults.Add("genesis.areas: must be different names of 1 to 64 characters of a-z 0-9 -, at least one");

        return areas;
    }

    private static List<Founder> FoundersOf(StrictMap map, List<string> faults)
    {
        var founders = new List<Founder>();
        foreach (var node in map.List("governance"))
        {
            if (node is YamlMappingNode mapping && FounderOf(new StrictMap(mapping, "genesis.governance", FounderKeys, faults), faults) is { } founder)
                founders.Add(founder);
        }

        // Two of different agencies, so that no agency can begin a ledger alone and one lost certificate does not end it.
        if (founders.Count != 2 || founders[0].Agency == founders[1].Agency || founders[0].Fingerprint == founders[1].Fingerprint)
            faults.Add("genesis.governance: must be two certificates of different agencies");

        return founders;
    }

    private static Founder? FounderOf(StrictMap map, List<string> faults)
    {
        AgencyId? agency = null;
        AgencyKind kind = default;
        byte[] actorKey = [];
        map.Text("agency", text => AgencyId.TryParse(text, out agency), "must be 1 to 40 characters of a-z 0-9 -");
        map.Text("kind", text => TryParseKind(text, out kind), "must be police, health, education, social_care, voluntary or justice");
        var fingerprint = map.Text("certificate", Fingerprint().IsMatch, "must be a SHA-256 fingerprint in lower-case hex");
        map.Text("actor_key", text => ActorKeys.TryReadBase64(text, out actorKey), "must be a P-256 SubjectPublicKeyInfo in base64");
        return agency is null || faults.Count > 0 ? null : new Founder(agency, kind, fingerprint.ToUpperInvariant(), actorKey);
    }

    private static bool TryParseKind(string text, out AgencyKind kind) =>
        Enum.TryParse(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out kind) && Enum.IsDefined(kind) && char.IsAsciiLetterLower(text[0]);

    [GeneratedRegex(@"\A[0-9a-f]{16}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LedgerId();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"\A[a-z0-9-]{1,64}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Area();
}
