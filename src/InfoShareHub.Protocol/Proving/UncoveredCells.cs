using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Roles and purposes of a class for which no rule grants anything in any circumstance: the default alone speaks.</summary>
/// <param name="DataClass">The class.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Purposes">The purposes, the same for each of the roles.</param>
public sealed record UncoveredCells(DataClass DataClass, RoleSet Roles, IReadOnlyList<Purpose> Purposes)
{
    /// <summary>How many pairs of a role and a purpose.</summary>
    public int Count => Roles.Count() * Purposes.Count;
}
