using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Hub.Identity;

/// <summary>The person behind a call, as an agency's genuine token says.</summary>
/// <param name="StaffId">As the agency names its staff.</param>
/// <param name="Roles">Role codes the agency says the person has.</param>
/// <param name="Conflicts">Digests of what ties the person to a household.</param>
internal sealed record Actor(string StaffId, RoleSet Roles, IReadOnlyList<ReadOnlyMemory<byte>> Conflicts);
