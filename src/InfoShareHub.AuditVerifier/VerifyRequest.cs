namespace InfoShareHub.AuditVerifier;

/// <summary>What was asked for on the command line.</summary>
internal sealed record VerifyRequest
{
    public required string Source { get; init; }

    public required string Key { get; init; }

    public string? Anchor { get; init; }

    public IReadOnlyList<string> Checkpoints { get; init; } = [];

    public IReadOnlyList<string> Receipts { get; init; } = [];

    public IReadOnlyList<string> Witnesses { get; init; } = [];

    public int Quorum { get; init; }

    public string? Certificates { get; init; }

    public string RedisUser { get; init; } = VerifyCommand.DefaultRedisUser;

    public bool IsJson { get; init; }
}
