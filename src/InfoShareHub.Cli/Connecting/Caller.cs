namespace InfoShareHub.Cli.Connecting;

/// <summary>Who calls: a certificate in a folder, and the person behind it, if any.</summary>
/// <param name="Folder">Folder of certificates and keys.</param>
/// <param name="Name">Name of the certificate, such as <c>police-contributor</c>: agency, hyphen, role.</param>
/// <param name="Staff">Staff id of the person; null for a system.</param>
/// <param name="Roles">Role codes the person carries.</param>
internal sealed record Caller(string Folder, string Name, string? Staff, IReadOnlyList<string> Roles)
{
    /// <summary>A second person behind the calls; null for none.</summary>
    public SecondCaller? Second { get; init; }

    /// <summary>The agency in the name: all of it before the role.</summary>
    public string Agency
    {
        get
        {
            // The one role with a hyphen in it.
            var end = Name.EndsWith("-seal-holder", StringComparison.Ordinal) ? Name.Length - "-seal-holder".Length : Name.LastIndexOf('-');
            return end > 0 ? Name[..end] : Name;
        }
    }
}
