using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>A search, checked.</summary>
internal sealed record AskedSearch
{
    public required SubjectIdentity Subject { get; init; }

    /// <summary>Keyed digest of who is looked for, 16 bytes.</summary>
    public required ReadOnlyMemory<byte> Digest { get; init; }

    public required Purpose Purpose { get; init; }

    public required Threshold Threshold { get; init; }

    public required string Reason { get; init; }

    public required string CaseReference { get; init; }

    /// <summary>Most children to answer with, 1 to 20.</summary>
    public required int Limit { get; init; }

    public override string ToString() => nameof(AskedSearch);
}
