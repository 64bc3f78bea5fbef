using InfoShareHub.Cli.Enrolling;

namespace InfoShareHub.Cli.Sites;

/// <summary>The five agencies of a site of one's own: whose they are, what they may do, whom to ask.</summary>
internal static class SiteAgencies
{
    /// <summary>Where they all work; named in the genesis that <c>certs init</c> writes.</summary>
    public const string Area = "northmere";

    public static IReadOnlyList<AgencyTerms> All { get; } =
    [
        Terms("police", "Northmere Police", "police", ["contributor", "reporter", "governance"], ["POL", "INT", "GOV"], "PPU duty desk, 03069 990100"),
        Terms("health", "Northmere NHS Trust", "health", ["contributor", "reporter", "auditor", "governance"], ["HLT", "MHP", "SEX", "AUD", "GOV"], "Named nurse, 01632 960100"),
        Terms("education", "Northmere Schools", "education", ["contributor", "reporter"], ["DSL", "EHP"], "Safeguarding lead, 0113 4960100"),
        Terms("social", "Northmere Children's Services", "social_care", ["contributor", "screener", "governance", "seal-holder"], ["SWK", "SCR", "MGR", "GOV", "SEAL"], "Duty team, 0114 4960100"),
        Terms("charity", "Lanternfish Youth Charity", "voluntary", ["contributor", "reporter"], ["VOL", "EHP"], "Project lead, 0121 4960100"),
    ];

    private static AgencyTerms Terms(string id, string name, string kind, List<string> roles, List<string> codes, string contact) => new()
    {
        AgencyId = id,
        DisplayName = name,
        Kind = kind,
        Areas = [Area],
        Roles = roles,
        RoleCodes = codes,
        ActorKeyFiles = [id + "-actor.key"],
        ContactRoute = contact,
    };
}
