using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// The id that an agency's own system gives a record or a concern: 1 to 128 characters of A-Z a-z 0-9 . _ : / - and compared byte by byte.
/// It points at a person, so <see cref="ToString"/> does not show it.
/// </summary>
public sealed record SourceId
{
    private SourceId(string value) => Value = value;

    /// <summary>The id as the agency wrote it.</summary>
    public string Value { get; }

    /// <summary>Takes an id of the right form.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SourceId? id)
    {
        id = CodeText.IsCode(text, 128, "._:/-") ? new SourceId(text!) : null;
        return id is not null;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(SourceId);
}
