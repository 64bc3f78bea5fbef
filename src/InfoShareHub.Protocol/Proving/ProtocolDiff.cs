using System.Numerics;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// Every cell in which two protocols differ, found by enumerating the quotient that the rules of both together tell apart. Texts, laws and owners of
/// rules, and the days of validity, are not compared: both protocols are taken to be in force.
/// </summary>
public sealed record ProtocolDiff
{
    /// <summary>Name of the old protocol.</summary>
    public required string Old { get; init; }

    /// <summary>Name of the new protocol.</summary>
    public required string New { get; init; }

    /// <summary>What changes, class by class; empty when the two decide alike.</summary>
    public required IReadOnlyList<DiffLine> Lines { get; init; }

    /// <summary>How many cells of facts, roles and levels asked for were compared.</summary>
    public required BigInteger Cells { get; init; }

    /// <summary>Whether any cell shows more, speaks where there was silence, or shows as much with fewer obligations.</summary>
    public bool Widens => Lines.Any(line => line.Widens);

    /// <summary>Whether any cell shows less or obliges to more.</summary>
    public bool Narrows => Lines.Any(line => line.Narrows);

    /// <summary>How many cells of facts and roles change.</summary>
    public BigInteger ChangedCells => Lines.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Cells);

    /// <summary>Compares two protocols in all classes.</summary>
    public static ProtocolDiff Of(SharingProtocol old, SharingProtocol @new)
    {
        var classes = Enum.GetValues<DataClass>().Select(each => ClassDiff.Of(each, old, @new)).ToList();
        return new ProtocolDiff
        {
            Old = old.Name,
            New = @new.Name,
            Lines = [.. classes.SelectMany(each => each.Lines)],
            Cells = classes.Aggregate(BigInteger.Zero, (sum, each) => sum + each.Cells),
        };
    }
}
