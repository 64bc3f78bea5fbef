using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// An agency's name on the wire, in certificates and in the ledger: 1 to 40 characters of a-z 0-9 -. It names a body, never a person,
/// so it may be logged.
/// </summary>
public sealed record AgencyId
{
    private AgencyId(string value) => Value = value;

    /// <summary>The id as written in certificates.</summary>
    public string Value { get; }

    /// <summary>Takes an id of the right form; upper case is refused rather than folded, because certificates compare byte by byte.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AgencyId? id)
    {
        id = IsWellFormed(text) ? new AgencyId(text!) : null;
        return id is not null;
    }

    /// <summary>The id itself.</summary>
    public override string ToString() => Value;

    private static bool IsWellFormed(string? text)
    {
        if (!CodeText.IsCode(text, 40, "-"))
            return false;
        foreach (var c in text!)
            if (char.IsAsciiLetterUpper(c))
                return false;
        return true;
    }
}
