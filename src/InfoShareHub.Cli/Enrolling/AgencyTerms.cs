using System.Security.Cryptography;
using Google.Protobuf;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Enrolling;

/// <summary>An agency's terms as a file or the command line has them.</summary>
internal sealed class AgencyTerms
{
    /// <summary>As in the certificate.</summary>
    public string AgencyId { get; set; } = "";

    /// <summary>For people.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>police, health, education, social_care, voluntary or justice.</summary>
    public string Kind { get; set; } = "";

    public List<string> Areas { get; set; } = [];

    public List<string> Roles { get; set; } = [];

    public List<string> RoleCodes { get; set; } = [];

    /// <summary>PEM files with the actors' public or private keys; of a private key only the public half is used. Relative to the folder of the list that names them.</summary>
    public List<string> ActorKeyFiles { get; set; } = [];

    public string ContactRoute { get; set; } = "";

    /// <summary>The terms as the wire has them.</summary>
    /// <exception cref="WrongUseException">The kind is none, or a key file holds no P-256 key.</exception>
    public Agency ToAgency(string folder) => new()
    {
        AgencyId = AgencyId,
        DisplayName = DisplayName,
        Kind = CodeOption.TryParse<AgencyKind>(Kind, "", out var kind) ? kind : throw new WrongUseException($"`{Kind}` is no kind of agency", cause: null),
        Areas = { Areas },
        Roles = { Roles },
        RoleCodes = { RoleCodes },
        ActorKeys = { ActorKeyFiles.Select(file => PublicKey(Path.Combine(folder, file))) },
        ContactRoute = ContactRoute,
    };

    private static ByteString PublicKey(string file)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        catch (Exception unusable) when (unusable is ArgumentException or CryptographicException)
        {
            throw new WrongUseException($"`{file}` holds no P-256 key", unusable);
        }

        return ByteString.CopyFrom(key.ExportSubjectPublicKeyInfo());
    }
}
