using System.Numerics;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>The dimensions in which requests for a class differ, and what each value does to the predicates of the rules.</summary>
internal sealed class ClassSpace
{
    private readonly Func<AliveSets> _alive;

    internal ClassSpace(IReadOnlyList<FactDimension> dimensions, RoleGroup[] groups, Func<AliveSets> alive) =>
        (Dimensions, Groups, _alive) = (dimensions, groups, alive);

    internal IReadOnlyList<FactDimension> Dimensions { get; }

    internal RoleGroup[] Groups { get; }

    /// <summary>Cells of facts, groups of roles and levels asked for.</summary>
    internal BigInteger Cells =>
        Dimensions.Aggregate(new BigInteger(Groups.Length * AnswerTable.Levels), (product, dimension) => product * dimension.Values.Length);

    /// <summary>The requests that the cells stand for: each fact value by itself, one role at a time.</summary>
    internal BigInteger Requests =>
        Dimensions.Aggregate(new BigInteger((Enum.GetValues<RoleCode>().Length + 1) * AnswerTable.Levels), (product, dimension) => product * dimension.Members);

    internal AliveSets NewAliveSets() => _alive();
}
