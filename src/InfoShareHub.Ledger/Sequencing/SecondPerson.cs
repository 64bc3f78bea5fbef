using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Another person of the same agency who stands behind a call: four eyes are two tokens of two people.</summary>
/// <param name="StaffId">From the second actor token; never the first person's.</param>
/// <param name="Roles">Certificate role ∩ enrolment ∩ second token; never empty.</param>
/// <param name="Conflicts">Digests of what ties this person to a household.</param>
internal sealed record SecondPerson(string StaffId, RoleSet Roles, IReadOnlyList<ReadOnlyMemory<byte>> Conflicts);
