using System.Security.Cryptography;

namespace InfoShareHub.Cli.Certs;

/// <summary>Makes a whole development authority: everything a hub, a Redis and the demo agencies need to speak to each other.</summary>
internal static class AuthorityInit
{
    /// <summary>Writes the folder. Returns what is wrong, or null; then nothing was written.</summary>
    public static string? Run(AuthorityFolder folder, InitRequest request, TimeProvider time)
    {
        if (Fault(folder, request) is { } fault)
            return fault;

        Directory.CreateDirectory(folder.Path);
        using var authority = CertificateAuthority.Create(time);
        AuthorityFolder.WriteSecret(folder.RootKey, authority.ExportRootKeyPem());
        AuthorityFolder.WritePublic(folder.RootCertificate, authority.RootPem);
        Write(folder, "hub", authority.IssueServer("hub", request.Hosts, request.Lifetime));
        Write(folder, "redis", authority.IssueServer("redis", request.Hosts, request.Lifetime));
        AuthorityFolder.WriteSecret(folder.RedisPassword, RandomNumberGenerator.GetHexString(64, lowercase: true) + "\n");
        AuthorityFolder.WriteSecret(folder.KeyEncryptionKey, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
        WriteGenesis(folder, request, WriteAgencies(folder, request, authority));
        return null;
    }

    private static string? Fault(AuthorityFolder folder, InitRequest request)
    {
        if (File.Exists(folder.RootCertificate) || File.Exists(folder.RootKey))
            return $"{folder.Path} holds an authority already";
        if (request.Areas.Count == 0 || request.Areas.Any(area => !GenesisText.IsArea(area)))
            return "an area is 1 to 64 characters of a-z 0-9 -";

        return new AgencyUri(request.TrustDomain, "police", "contributor", System: null).Fault();
    }

    /// <summary>Returns the founders.</summary>
    private static List<GenesisFounder> WriteAgencies(AuthorityFolder folder, InitRequest request, CertificateAuthority authority)
    {
        var founders = new List<GenesisFounder>();
        foreach (var (agency, kind) in request.Agencies)
        {
            using var actorKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            AuthorityFolder.WriteSecret(folder.Key($"{agency}-actor"), CertificateAuthority.KeyPem(actorKey));
            foreach (var role in AgencyUri.Roles)
            {
                var uri = new AgencyUri(request.TrustDomain, agency, role, System: null);
                var issued = authority.IssueAgency(uri, request.Lifetime);
                Write(folder, uri.FileName(), issued);
                if (role == "governance" && request.Founders.Contains(agency))
                    founders.Add(new GenesisFounder(agency, kind, issued.Fingerprint, actorKey.ExportSubjectPublicKeyInfo()));
            }
        }

        return founders;
    }

    private static void WriteGenesis(AuthorityFolder folder, InitRequest request, IReadOnlyList<GenesisFounder> founders)
    {
        using var checkpointKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var ledgerId = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var origin = $"{request.TrustDomain}/ledger/{ledgerId}/epoch/1";
        var publicKey = GenesisText.VerifierKey(origin, checkpointKey);
        AuthorityFolder.WriteSecret(folder.CheckpointKey, CertificateAuthority.KeyPem(checkpointKey));
        AuthorityFolder.WritePublic(folder.CheckpointPublicKey, publicKey + "\n");
        AuthorityFolder.WritePublic(folder.Genesis, GenesisText.Write(ledgerId, origin, publicKey, request, founders));
    }

    private static void Write(AuthorityFolder folder, string name, IssuedCertificate issued)
    {
        AuthorityFolder.WriteSecret(folder.Key(name), issued.KeyPem);
        AuthorityFolder.WritePublic(folder.Certificate(name), issued.CertificatePem);
    }
}
