using System.Numerics;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Cells of one class that change in the same way, and what they have in common.</summary>
public sealed record DiffLine
{
    /// <summary>The class.</summary>
    public required DataClass DataClass { get; init; }

    /// <summary>Whom it concerns; empty for recipients without a role.</summary>
    public required RoleSet Roles { get; init; }

    /// <summary>When, in words: purpose, threshold and whatever else the rules look at; <c>always</c> where nothing narrows it.</summary>
    public required string When { get; init; }

    /// <summary>The level asked for in this comparison.</summary>
    public required DisclosureLevel Requested { get; init; }

    /// <summary>How it ended under the old protocol.</summary>
    public required DecisionOutcome OldOutcome { get; init; }

    /// <summary>How it ends under the new one.</summary>
    public required DecisionOutcome NewOutcome { get; init; }

    /// <summary>The level under the old protocol.</summary>
    public required DisclosureLevel OldLevel { get; init; }

    /// <summary>The level under the new one.</summary>
    public required DisclosureLevel NewLevel { get; init; }

    /// <summary>Fields that the new protocol shows and the old one did not.</summary>
    public required FieldSet Gained { get; init; }

    /// <summary>Fields that the old protocol showed and the new one does not.</summary>
    public required FieldSet Lost { get; init; }

    /// <summary>Obligations that come in.</summary>
    public required IReadOnlyList<Obligation> NewObligations { get; init; }

    /// <summary>Obligations that go.</summary>
    public required IReadOnlyList<Obligation> DroppedObligations { get; init; }

    /// <summary>Whether these recipients gain: more is shown, something is spoken of that was silent, or as much is shown with fewer obligations.</summary>
    public required bool Widens { get; init; }

    /// <summary>Whether these recipients lose. A line can do both.</summary>
    public required bool Narrows { get; init; }

    /// <summary>How many cells of facts and roles it stands for.</summary>
    public required BigInteger Cells { get; init; }

    /// <summary>The line as a sentence.</summary>
    public override string ToString()
    {
        var who = Roles.IsEmpty ? "nobody in particular" : Roles.ToString();
        var parts = new List<string> { $"{OldOutcome} {OldLevel} -> {NewOutcome} {NewLevel}{(Requested == DisclosureLevel.D5 ? "" : $" (asked {Requested})")}" };
        Add(parts, "gains", Gained.ToString());
        Add(parts, "loses", Lost.ToString());
        Add(parts, "must now", string.Join(',', NewObligations.Select(each => SnakeCase.Of(each.ToString()))));
        Add(parts, "need no longer", string.Join(',', DroppedObligations.Select(each => SnakeCase.Of(each.ToString()))));
        return $"{DataClass} to {who}: {string.Join(", ", parts)}; when {When}";
    }

    private static void Add(List<string> parts, string verb, string what)
    {
        if (what.Length > 0)
            parts.Add($"{verb} {what}");
    }
}
