using System.Numerics;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// What enumeration shows of a protocol: every cell of every class's quotient was asked, and the built-in invariants and the document's own claims
/// hold in all of them, or a counterexample is given. See docs/protocol-proofs.md for what is proved and what is not.
/// </summary>
public sealed record ProtocolProof
{
    /// <summary>The protocol's id and version.</summary>
    public required string Protocol { get; init; }

    /// <summary>What was enumerated, class by class.</summary>
    public required IReadOnlyList<ClassCount> Classes { get; init; }

    /// <summary>Ids of the invariants that were checked: the built-in ones, then the document's.</summary>
    public required IReadOnlyList<string> Invariants { get; init; }

    /// <summary>What does not hold; empty for a protocol that may be used.</summary>
    public required IReadOnlyList<InvariantViolation> Violations { get; init; }

    /// <summary>Rules that never speak, never prevail or never hold anything back.</summary>
    public required IReadOnlyList<RuleFinding> Findings { get; init; }

    /// <summary>Where the default alone speaks.</summary>
    public required IReadOnlyList<UncoveredCells> Uncovered { get; init; }

    /// <summary>All cells of all classes.</summary>
    public BigInteger Cells => Classes.Aggregate(BigInteger.Zero, (sum, each) => sum + each.Cells);

    /// <summary>Proves a protocol, class after class.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="onClass">Told each class when it is done.</param>
    public static ProtocolProof Of(SharingProtocol protocol, Action<ClassCount> onClass)
    {
        var classes = new List<ClassProof>();
        foreach (var dataClass in Enum.GetValues<DataClass>())
        {
            classes.Add(ClassProof.Of(protocol, dataClass));
            onClass(classes[^1].Count);
        }

        return new ProtocolProof
        {
            Protocol = protocol.Name,
            Classes = [.. classes.Select(each => each.Count)],
            Invariants = [.. BuiltInInvariant.All.Select(each => each.Id), .. protocol.Claims.Select(each => each.Claim.Id)],
            Violations = [.. classes.SelectMany(each => each.Violations)],
            Findings = FindingsOf(classes),
            Uncovered = [.. classes.SelectMany(each => each.Uncovered)],
        };
    }

    // A common rule stands in many classes; it is odd only if it is in all of them.
    private static IReadOnlyList<RuleFinding> FindingsOf(IEnumerable<ClassProof> classes) =>
    [
        .. classes.SelectMany(each => each.Rules, (proof, use) => (proof.Count.DataClass, use.Rule, use.Kind))
            .GroupBy(use => use.Rule.Id, StringComparer.Ordinal)
            .Where(group => group.All(use => use.Kind is not null))
            .Select(group => new RuleFinding(group.First().Kind!.Value, group.First().DataClass, group.First().Rule)),
    ];
}
