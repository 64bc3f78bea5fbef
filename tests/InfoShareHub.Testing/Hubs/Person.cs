namespace InfoShareHub.Testing.Hubs;

/// <summary>An invented member of staff.</summary>
/// <param name="StaffId">As the agency names its staff.</param>
/// <param name="Role">Role code, such as SWK.</param>
/// <param name="Conflicts">Digests of what ties the person to a household.</param>
public sealed record Person(string StaffId, string Role, params IReadOnlyCollection<byte[]> Conflicts);
