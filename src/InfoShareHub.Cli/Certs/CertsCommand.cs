using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using InfoShareHub.Cli.Terminals;

namespace InfoShareHub.Cli.Certs;

/// <summary><c>infoshare certs init|issue|revoke|list</c>. Exit code 0 for success, 2 for wrong use.</summary>
internal static class CertsCommand
{
    private const int Success = 0;
    private const int WrongUse = 2;

    private static readonly JsonSerializerOptions Lines = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of the authority." };

    private static readonly Option<bool> Json = TerminalOptions.Json;

    private static readonly Option<int> Days = NumberOption.Between("--days", "Days that certificates are good", 1, 1825, normally: 365);

    public static Command Create() => new("certs", "A development certificate authority: make one, issue, revoke, list.")
    {
        Init(),
        Issue(),
        Revoke(),
        List(),
    };

    private static Command Init()
    {
        var trustDomain = new Option<string>("--trust-domain") { Description = "First part of every identity.", DefaultValueFactory = _ => "infoshare.example" };
        var areas = new Option<string[]>("--area") { Description = "Area the ledger will hold; may be repeated.", DefaultValueFactory = _ => ["northmere", "southmere"] };
        var hosts = new Option<string[]>("--host") { Description = "Name or address of the hub besides localhost; may be repeated.", DefaultValueFactory = _ => [] };
        var command = new Command("init", "Makes an authority, keys, a genesis document and a certificate per demo agency and role.") { Folder, trustDomain, areas, hosts, Days };
        command.SetAction(parsed =>
        {
            var folder = new AuthorityFolder(parsed.GetRequiredValue(Folder));
            var request = new InitRequest
            {
                TrustDomain = parsed.GetRequiredValue(trustDomain),
                Areas = parsed.GetRequiredValue(areas),
                Hosts = parsed.GetRequiredValue(hosts),
                Lifetime = TimeSpan.FromDays(parsed.GetRequiredValue(Days)),
            };
            if (AuthorityInit.Run(folder, request, TimeProvider.System) is { } fault)
                return Refuse(fault);

            Console.Error.WriteLine($"made a development authority in {folder.Path}");
            if (parsed.GetValue(Json))
                Print(folder.Certificates().Select(CertificateLine.Read), asJson: true);

            return Success;
        });
        return command;
    }

    private static Command Issue()
    {
        var agency = new Option<string>("--agency") { Description = "Agency id.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", AgencyUri.Roles), Required = true };
        var system = new Option<string?>("--system") { Description = "Name of the system that calls, where an agency has several." };
        var trustDomain = new Option<string>("--trust-domain") { Description = "First part of the identity.", DefaultValueFactory = _ => "infoshare.example" };
        var command = new Command("issue", "Issues a certificate as DIR/AGENCY-ROLE[-SYSTEM].crt and .key; an older one is replaced, not revoked.") { Folder, agency, role, system, trustDomain, Days };
        command.SetAction(parsed =>
        {
            var folder = new AuthorityFolder(parsed.GetRequiredValue(Folder));
            var uri = new AgencyUri(parsed.GetRequiredValue(trustDomain), parsed.GetRequiredValue(agency), parsed.GetRequiredValue(role), parsed.GetValue(system));
            if (uri.Fault() is { } fault)
                return Refuse(fault);
            if (!File.Exists(folder.RootKey))
                return Refuse($"{folder.Path} holds no authority");

            using var authority = CertificateAuthority.Load(folder, TimeProvider.System);
            var issued = authority.IssueAgency(uri, TimeSpan.FromDays(parsed.GetRequiredValue(Days)));
            AuthorityFolder.WriteSecret(folder.Key(uri.FileName()), issued.KeyPem);
            AuthorityFolder.WritePublic(folder.Certificate(uri.FileName()), issued.CertificatePem);
            if (!File.Exists(folder.Key($"{uri.Agency}-actor")))
                WriteActorKey(folder, uri.Agency);

            Print([CertificateLine.Read(folder.Certificate(uri.FileName()))], parsed.GetValue(Json));
            return Success;
        });
        return command;
    }

    private static Command Revoke()
    {
        var file = new Argument<string>("CERTIFICATE") { Description = "File of the certificate, such as DIR/police-contributor.crt." };
        var command = new Command("revoke", "Adds a certificate to the signed list DIR/crl.pem, which hubs that use DIR obey within seconds.") { Folder, file, Days };
        command.SetAction(parsed =>
        {
            var folder = new AuthorityFolder(parsed.GetRequiredValue(Folder));
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(folder.RootKey) || !File.Exists(path))
                return Refuse("there is no such authority or certificate");

            using var authority = CertificateAuthority.Load(folder, TimeProvider.System);
            using var certificate = X509CertificateLoader.LoadCertificateFromFile(path);
            var current = File.Exists(folder.RevocationList) ? File.ReadAllText(folder.RevocationList) : null;
            AuthorityFolder.WritePublic(folder.RevocationList, authority.Revoke(current, certificate, TimeSpan.FromDays(parsed.GetRequiredValue(Days))));
            Print([CertificateLine.Read(path)], parsed.GetValue(Json));
            return Success;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Lists the certificates of a folder.") { Folder };
        command.SetAction(parsed =>
        {
            var folder = new AuthorityFolder(parsed.GetRequiredValue(Folder));
            if (!Directory.Exists(folder.Path))
                return Refuse($"{folder.Path} does not exist");

            Print(folder.Certificates().Select(CertificateLine.Read), parsed.GetValue(Json));
            return Success;
        });
        return command;
    }

    private static void WriteActorKey(AuthorityFolder folder, string agency)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        AuthorityFolder.WriteSecret(folder.Key($"{agency}-actor"), CertificateAuthority.KeyPem(key));
    }

    private static int Refuse(string fault)
    {
        Console.Error.WriteLine(fault);
        return WrongUse;
    }

    private static void Print(IEnumerable<CertificateLine> lines, bool asJson)
    {
        foreach (var line in lines)
        {
            Console.Out.WriteLine(asJson
                ? JsonSerializer.Serialize(line, Lines)
                : string.Create(CultureInfo.InvariantCulture, $"{line.Name,-28} {line.NotAfter:yyyy-MM-dd} {line.Fingerprint} {line.Uri}"));
        }
    }
}
