using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// A UK postcode by its grammar (BS 7666: A9 9AA, A99 9AA, AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA, and GIR 0AA), which does not say that it is in use.
/// </summary>
public sealed record Postcode
{
    private Postcode(string outward, string inward) => (Outward, Inward) = (outward, inward);

    /// <summary>Everything before the space: the postal district.</summary>
    public string Outward { get; }

    /// <summary>The digit and two letters after the space.</summary>
    public string Inward { get; }

    /// <summary>The district and the first digit of the inward part, such as "LS14 6".</summary>
    public string Sector => $"{Outward} {Inward[0]}";

    /// <summary>Both parts with one space between, in upper case.</summary>
    public string Value => $"{Outward} {Inward}";

    /// <summary>Takes a postcode in either case and any spacing.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Postcode? postcode)
    {
        postcode = null;
        Span<char> packed = stackalloc char[7];
        var count = 0;
        foreach (var c in text ?? "")
        {
            if (c == ' ')
                continue;
            if (!char.IsAsciiLetterOrDigit(c) || count == packed.Length)
                return false;
            packed[count++] = char.ToUpperInvariant(c);
        }

        if (count < 5)
            return false;
        ReadOnlySpan<char> outward = packed[..(count - 3)], inward = packed[(count - 3)..count];
        if (!IsInward(inward) || !(IsOutward(outward) || (outward is "GIR" && inward is "0AA")))
            return false;
        postcode = new Postcode(new string(outward), new string(inward));
        return true;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(Postcode);

    private static bool IsInward(ReadOnlySpan<char> inward) =>
        char.IsAsciiDigit(inward[0]) && IsInwardLetter(inward[1]) && IsInwardLetter(inward[2]);

    private static bool IsInwardLetter(char c) => char.IsAsciiLetter(c) && !"CIKMOV".Contains(c, StringComparison.Ordinal);

    private static bool IsOutward(ReadOnlySpan<char> outward)
    {
        if (!char.IsAsciiLetter(outward[0]) || "QVX".Contains(outward[0], StringComparison.Ordinal))
            return false;
        return char.IsAsciiDigit(outward[1])
            ? IsDistrict(outward[1..], "ABCDEFGHJKPSTUW")
            : !"IJZ".Contains(outward[1], StringComparison.Ordinal) && IsDistrict(outward[2..], "ABEHMNPRVWXY");
    }

    private static bool IsDistrict(ReadOnlySpan<char> district, string lastLetters) => district.Length switch
    {
        1 => char.IsAsciiDigit(district[0]),
        2 => char.IsAsciiDigit(district[0]) && (char.IsAsciiDigit(district[1]) || lastLetters.Contains(district[1], StringComparison.Ordinal)),
        _ => false,
    };
}
