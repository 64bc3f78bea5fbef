using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Which roles a class grants anything for which purposes, in whatever circumstance; and so where it does not.</summary>
internal static class Coverage
{
    // The first dimension of every space.
    private const int PurposeLevel = 0;

    internal static IReadOnlyList<UncoveredCells> Of(DataClass dataClass, ClassSource source, Quotient quotient)
    {
        var dimension = quotient.Diagram.Dimensions[PurposeLevel];
        var root = quotient.Diagram.ChildrenOf(PurposeLevel, quotient.Diagram.Root).ToArray();
        var covered = new Dictionary<Purpose, uint>();
        for (var value = 0; value < dimension.Values.Length; value++)
        {
            var roles = RolesWithin(quotient, root[value], source.Table);
            foreach (var name in dimension.Values[value].Names)
            {
                if (Enum.TryParse<Purpose>(name, out var purpose))
                    covered[purpose] = roles;
            }
        }

        return
        [
            .. Enum.GetValues<RoleCode>()
                .Select(role => (Role: role, Purposes: covered.Where(each => (each.Value & (1u << (int)role)) == 0).Select(each => each.Key).Order().ToArray()))
                .Where(each => each.Purposes.Length > 0)
                .GroupBy(each => string.Join(',', each.Purposes), StringComparer.Ordinal)
                .Select(group => new UncoveredCells(dataClass, RoleSet.Of(group.Select(each => each.Role)), group.First().Purposes)),
        ];
    }

    private static uint RolesWithin(Quotient quotient, int node, ClassTable table)
    {
        var seen = new HashSet<(int Level, int Node)>();
        var pending = new Stack<(int Level, int Node)>([(PurposeLevel + 1, node)]);
        var roles = 0u;
        while (pending.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            if (at.Level == quotient.Diagram.Dimensions.Count)
            {
                roles |= RolesOf(quotient.Situations[at.Node], table);
                continue;
            }

            foreach (var child in quotient.Diagram.ChildrenOf(at.Level, at.Node))
                pending.Push((at.Level + 1, child));
        }

        return roles;
    }

    private static uint RolesOf(Applicability situation, ClassTable table)
    {
        var roles = 0u;
        foreach (var index in new BitPositions(situation.Grants))
            roles |= index < CommonGrant.Count ? 0u : table.Grants[index].Roles;
        return roles;
    }
}
