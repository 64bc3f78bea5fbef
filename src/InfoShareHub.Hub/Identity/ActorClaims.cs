using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Hub.Identity;

/// <summary>What an actor token says, read but not yet believed.</summary>
/// <param name="KeyId">Which of the agency's actor keys signed it.</param>
/// <param name="Agency">Issuer.</param>
/// <param name="StaffId">The person, as the agency names its staff.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="ExpiresAt">Until when.</param>
/// <param name="Roles">Role codes the agency says the person has.</param>
/// <param name="Certificate">SHA-256 of the client certificate it is bound to.</param>
internal sealed record ActorClaims(
    string KeyId,
    string Agency,
    string StaffId,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt,
    RoleSet Roles,
    ReadOnlyMemory<byte> Certificate)
{
    /// <summary>Digests of what ties the person to a household.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Conflicts { get; init; } = [];
}
