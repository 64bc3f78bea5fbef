using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// Roles that no rule of a class tells apart. Single roles suffice: of several the best verdict decides and the fields are those of all together, which
/// <c>RoleTests</c> holds for every pair.
/// </summary>
/// <param name="Bit">One member's bit; none for a recipient without a role.</param>
/// <param name="Roles">All members.</param>
internal sealed record RoleGroup(uint Bit, RoleSet Roles)
{
    internal static RoleGroup[] Of(ClassSource[] sources, IEnumerable<uint> further)
    {
        uint[] masks = [.. sources.SelectMany(MasksOf), .. further];
        var groups = Enum.GetValues<RoleCode>()
            .GroupBy(role => string.Concat(masks.Select(mask => (mask & (1u << (int)role)) != 0 ? '1' : '0')), StringComparer.Ordinal)
            .Select(group => RoleSet.Of(group))
            .Select(roles => new RoleGroup(roles.Bits & (~roles.Bits + 1), roles));
        return [new RoleGroup(0, default), .. groups];
    }

    private static IEnumerable<uint> MasksOf(ClassSource source) =>
        [.. source.Table.Grants.Select(grant => grant.Roles), .. source.Table.Caps.Select(cap => cap.Roles), .. source.Table.Masks.Select(mask => mask.ExceptRoles)];
}
