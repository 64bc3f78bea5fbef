namespace InfoShareHub.Cli.Certs;

/// <summary>What <c>certs init</c> is to make.</summary>
internal sealed record InitRequest
{
    public required string TrustDomain { get; init; }

    /// <summary>Areas the ledger will hold.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Names and addresses, besides those of this machine, under which the hub is reached.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>How long leaf certificates are good.</summary>
    public required TimeSpan Lifetime { get; init; }

    /// <summary>Agencies that get one certificate per role and an actor key: id and kind.</summary>
    public IReadOnlyList<(string Id, string Kind)> Agencies { get; } =
    [
        ("police", "police"),
        ("health", "health"),
        ("education", "education"),
        ("social", "social_care"),
        ("charity", "voluntary"),
    ];

    /// <summary>The two agencies whose governance certificates begin the ledger: no one agency can begin it alone.</summary>
    public IReadOnlyList<string> Founders { get; } = ["police", "social"];
}
