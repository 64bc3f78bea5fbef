using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// A person's names as the source wrote them: accents, hyphens, capitals and order are kept. What makes two spellings alike is for matching to say.
/// At least one of <see cref="Given"/> and <see cref="Family"/> is there.
/// </summary>
public sealed record PersonName
{
    private PersonName(string given, string middle, string family, IReadOnlyList<string> aliases) =>
        (Given, Middle, Family, Aliases) = (given, middle, family, aliases);

    /// <summary>First given name, at most 100 characters; empty if not known.</summary>
    public string Given { get; }

    /// <summary>Further given names, at most 200 characters; empty if none is known.</summary>
    public string Middle { get; }

    /// <summary>Family name, at most 100 characters; empty if not known.</summary>
    public string Family { get; }

    /// <summary>Other names the person is or was known by, each "given family" as written; at most 10 of 200 characters each.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Takes names within the limits and without control characters; empty aliases are dropped.</summary>
    public static bool TryCreate(string? given, string? middle, string? family, IReadOnlyList<string> aliases, [NotNullWhen(true)] out PersonName? name)
    {
        name = null;
        if (!WrittenText.TryTake(given, 100, out var first) || !WrittenText.TryTake(middle, 200, out var further)
            || !WrittenText.TryTake(family, 100, out var last) || aliases.Count > 10 || first.Length + last.Length == 0)
        {
            return false;
        }

        var kept = new List<string>(aliases.Count);
        foreach (var alias in aliases)
        {
            if (!WrittenText.TryTake(alias, 200, out var other))
                return false;
            if (other.Length > 0)
                kept.Add(other);
        }

        name = new PersonName(first, further, last, kept.AsReadOnly());
        return true;
    }

    /// <summary>Equal when every name and every alias, in order, is the same text.</summary>
    public bool Equals(PersonName? other) =>
        other is not null && Given == other.Given && Middle == other.Middle && Family == other.Family && Aliases.SequenceEqual(other.Aliases);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Given, Middle, Family, Aliases.Count);

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(PersonName);
}
