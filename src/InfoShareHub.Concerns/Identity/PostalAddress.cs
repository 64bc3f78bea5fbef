using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>A place where a person lives or lived (class C02); at least one of its parts is there.</summary>
public sealed record PostalAddress
{
    private PostalAddress(string lines, string town, Postcode? postcode, bool isCurrent) =>
        (Lines, Town, Postcode, IsCurrent) = (lines, town, postcode, isCurrent);

    /// <summary>Address lines without town and postcode, at most 300 characters; empty if not known. Line breaks are written as commas.</summary>
    public string Lines { get; }

    /// <summary>Town, at most 100 characters; empty if not known.</summary>
    public string Town { get; }

    /// <summary>The postcode, if known.</summary>
    public Postcode? Postcode { get; }

    /// <summary>Whether the person lives there now.</summary>
    public bool IsCurrent { get; }

    /// <summary>Takes an address of which something is known. Line breaks become commas, other control characters are refused.</summary>
    public static bool TryCreate(string? lines, string? town, Postcode? postcode, bool isCurrent, [NotNullWhen(true)] out PostalAddress? address)
    {
        address = null;
        var oneLine = (lines ?? "").Trim().Replace("\r\n", ", ", StringComparison.Ordinal).Replace("\n", ", ", StringComparison.Ordinal);
        if (!WrittenText.TryTake(oneLine, 300, out var street) || !WrittenText.TryTake(town, 100, out var place))
            return false;
        if (street.Length + place.Length == 0 && postcode is null)
            return false;
        address = new PostalAddress(street, place, postcode, isCurrent);
        return true;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(PostalAddress);
}
