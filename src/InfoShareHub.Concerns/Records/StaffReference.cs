using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Concerns.Records;

/// <summary>A person as their agency names its staff.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="StaffId">The person there.</param>
public sealed record StaffReference(AgencyId Agency, string StaffId);
