using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.Sequencing;

namespace InfoShareHub.Hub.Identity;

/// <summary>
/// Who a certificate says it is: <c>spiffe://TRUST-DOMAIN/agency/AGENCY/ROLE[/SYSTEM]</c>, and nothing else. Read character by character and never
/// through a URI parser, which would fold, decode and tolerate what must be refused.
/// </summary>
/// <param name="Agency">Agency.</param>
/// <param name="Role">Certificate role.</param>
/// <param name="System">System, where an agency has several.</param>
internal sealed partial record SpiffeIdentity(AgencyId Agency, string Role, string? System)
{
    /// <summary>Longest identity: 100 for the domain, 40 for each part, and what is between.</summary>
    public const int MaxLength = 250;

    /// <summary>Reads an identity of one trust domain.</summary>
    public static bool TryParse(string text, string trustDomain, [NotNullWhen(true)] out SpiffeIdentity? identity)
    {
        identity = null;
        var prefix = $"spiffe://{trustDomain}/agency/";
        if (text.Length > MaxLength || !text.StartsWith(prefix, StringComparison.Ordinal))
            return false;

        var parts = text[prefix.Length..].Split('/');
        if (parts.Length is not (2 or 3) || !AgencyId.TryParse(parts[0], out var agency) || !CertificateRoles.IsRole(parts[1]))
            return false;

        // The hub's own entries are chained under this name.
        if (agency.Value == HubCaller.AgencyName)
            return false;

        var system = parts.Length == 3 ? parts[2] : null;
        if (system is not null && !SystemName().IsMatch(system))
            return false;

        identity = new SpiffeIdentity(agency, parts[1], system);
        return true;
    }

    /// <summary>Lower-case labels with dots, at most 100 characters.</summary>
    public static bool IsTrustDomain(string text) => text.Length <= 100 && TrustDomain().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SystemName();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TrustDomain();
}
