using System.Text.RegularExpressions;

namespace InfoShareHub.Cli.Certs;

/// <summary>What a certificate of an agency says: <c>spiffe://TRUST-DOMAIN/agency/AGENCY/ROLE[/SYSTEM]</c>.</summary>
internal sealed partial record AgencyUri(string TrustDomain, string Agency, string Role, string? System)
{
    /// <summary>Roles a certificate may carry.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        ["contributor", "screener", "auditor", "governance", "operator", "reporter", "seal-holder", "witness"];

    /// <summary>Why it cannot stand in a certificate, or null.</summary>
    public string? Fault()
    {
        if (!Domain().IsMatch(TrustDomain) || TrustDomain.Length > 100)
            return "a trust domain is lower-case labels with dots, at most 100 characters";
        if (!Part().IsMatch(Agency) || Agency == "hub")
            return "an agency is 1 to 40 characters of a-z 0-9 -, and not the name `hub`";
        if (!Roles.Contains(Role))
            return $"a role is one of {string.Join(", ", Roles)}";

        return System is null || Part().IsMatch(System) ? null : "a system is 1 to 40 characters of a-z 0-9 -";
    }

    public override string ToString() => $"spiffe://{TrustDomain}/agency/{Agency}/{Role}{(System is null ? "" : "/" + System)}";

    /// <summary>Name of the files: <c>police-contributor</c>, <c>police-contributor-crm</c>.</summary>
    public string FileName() => System is null ? $"{Agency}-{Role}" : $"{Agency}-{Role}-{System}";

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Domain();
}
