using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Certs;

/// <summary><c>infoshare certs init|issue|revoke|list</c>: a development certificate authority in a folder.</summary>
internal static class CertsCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of the authority." };

    private static readonly Option<int> Days = NumberOption.Between("--days", "Days that certificates are good", 1, 1825, normally: 365);

    private static readonly Option<string> TrustDomain = new("--trust-domain")
    {
        Description = "First part of every identity.",
        DefaultValueFactory = _ => "infoshare.example",
    };

    public static Command Create() => new("certs", "A development certificate authority: make one, issue, revoke, list.")
    {
        Init(),
        Issue(),
        Revoke(),
        List(),
    };

    private static Command Init()
    {
        var areas = new Option<string[]>("--area") { Description = "Area the ledger will hold; may be repeated.", DefaultValueFactory = _ => ["northmere", "southmere"] };
        var hosts = new Option<string[]>("--host") { Description = "Name or address of the hub besides localhost; may be repeated.", DefaultValueFactory = _ => [] };
        var command = new Command("init", "Makes an authority, keys, a genesis document and a certificate per demo agency and role.") { Folder, TrustDomain, areas, hosts, Days };
        return command.Runs([], (parsed, terminal, _) =>
        {
            var folder = new AuthorityFolder(parsed.GetRequiredValue(Folder));
            var request = new InitRequest
            {
                TrustDomain = parsed.GetRequiredValue(TrustDomain),
                Areas = parsed.GetRequiredValue(areas),
                Hosts = parsed.GetRequiredValue(hosts),
                Lifetime = TimeSpan.FromDays(parsed.GetRequiredValue(Days)),
            };
            Require(AuthorityInit.Run(folder, request, TimeProvider.System));
            terminal.Say($"made a development authority in {folder.Path}");
            if (terminal.IsJson)
                Print(terminal, folder.Certificates());

            return Task.FromResult(ExitCode.Success);
        });
    }

    private static Command Issue()
    {
        var agency = new Option<string>("--agency") { Description = "Agency id.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", AgencyUri.Roles), Required = true };
        var system = new Option<string?>("--system") { Description = "Name of the system that calls, where an agency has several." };
        var command = new Command("issue", "Issues a certificate as DIR/AGENCY-ROLE[-SYSTEM].crt and .key; an older one is replaced, not revoked.") { Folder, agency, role, system, TrustDomain, Days };
        return command.Runs([], (parsed, terminal, _) =>
        {
            var folder = new AuthorityFolder(parsed.GetRequiredValue(Folder));
            var uri = new AgencyUri(parsed.GetRequiredValue(TrustDomain), parsed.GetRequiredValue(agency), parsed.GetRequiredValue(role), parsed.GetValue(system));
            Require(uri.Fault() ?? FaultOf(folder));
            using var authority = CertificateAuthority.Load(folder, TimeProvider.System);
            var issued = authority.IssueAgency(uri, TimeSpan.FromDays(parsed.GetRequiredValue(Days)));
            AuthorityFolder.WriteSecret(folder.Key(uri.FileName()), issued.KeyPem);
            AuthorityFolder.WritePublic(folder.Certificate(uri.FileName()), issued.CertificatePem);
            if (!File.Exists(folder.Key($"{uri.Agency}-actor")))
                WriteActorKey(folder, uri.Agency);

            Print(terminal, [folder.Certificate(uri.FileName())]);
            return Task.FromResult(ExitCode.Success);
        });
    }

    private static Command Revoke()
    {
        var file = new Argument<string>("CERTIFICATE") { Description = "File of the certificate, such as DIR/police-contributor.crt." };
        var command = new Command("revoke", "Adds a certificate to the signed list DIR/crl.pem, which hubs that use DIR obey within seconds.") { Folder, file, Days };
        return command.Runs([], (parsed, terminal, _) =>
        {
            var folder = new AuthorityFolder(parsed.GetRequiredValue(Folder));
            var path = parsed.GetRequiredValue(file);
            Require(FaultOf(folder) ?? (File.Exists(path) ? null : $"{path} does not exist"));
            using var authority = CertificateAuthority.Load(folder, TimeProvider.System);
            using var certificate = X509CertificateLoader.LoadCertificateFromFile(path);
            var current = File.Exists(folder.RevocationList) ? File.ReadAllText(folder.RevocationList) : null;
            AuthorityFolder.WritePublic(folder.RevocationList, authority.Revoke(current, certificate, TimeSpan.FromDays(parsed.GetRequiredValue(Days))));
            Print(terminal, [path]);
            return Task.FromResult(ExitCode.Success);
        });
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the certificates of a folder.") { Folder };
        return command.Runs([], (parsed, terminal, _) =>
        {
            var folder = new AuthorityFolder(parsed.GetRequiredValue(Folder));
            Require(FaultOf(folder));
            Print(terminal, folder.Certificates());
            return Task.FromResult(ExitCode.Success);
        });
    }

    private static string? FaultOf(AuthorityFolder folder) => File.Exists(folder.RootKey) ? null : $"{folder.Path} holds no authority";

    private static void Require(string? fault)
    {
        if (fault is not null)
            throw new WrongUseException(fault, cause: null);
    }

    private static void WriteActorKey(AuthorityFolder folder, string agency)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        AuthorityFolder.WriteSecret(folder.Key($"{agency}-actor"), CertificateAuthority.KeyPem(key));
    }

    private static void Print(Terminal terminal, IEnumerable<string> files)
    {
        foreach (var line in files.Select(CertificateLine.Read))
            terminal.Result(line, plain => plain.Line(string.Create(CultureInfo.InvariantCulture, $"{line.Name,-28} {line.NotAfter:yyyy-MM-dd} {line.Fingerprint} {line.Uri}")));
    }
}
