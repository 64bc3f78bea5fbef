using System.Text;

namespace InfoShareHub.Audit;

/// <summary>
/// Digests that tell whether two people share a household, or are one, without saying who they are. An agency puts those of its person into the actor token; the
/// hub compares them with those of the child, made under the same agency's key. 16 bytes: chance finds no two alike, and a token stays short.
/// </summary>
public static class ConflictDigest
{
    /// <summary>Length of a digest.</summary>
    public const int Length = 16;

    /// <summary>
    /// Of a family name and the first line of an address: letters only, whatever their case; house numbers and the words for a flat do not count. Null when either
    /// says nothing, since then everybody would share it.
    /// </summary>
    /// <param name="key">The agency's conflict key.</param>
    /// <param name="familyName">As written.</param>
    /// <param name="addressLines">As written; the first part that names a street counts.</param>
    public static byte[]? OfHousehold(ReadOnlySpan<byte> key, string familyName, string addressLines)
    {
        var (family, street) = (LettersOf(familyName), StreetOf(addressLines));
        return family.Length == 0 || street.Length == 0 ? null : Of(key, "household", $"{family}|{street}");
    }

    /// <summary>Of an NHS number, in any spacing; null for none.</summary>
    public static byte[]? OfNhsNumber(ReadOnlySpan<byte> key, string number)
    {
        var digits = new string([.. number.Where(char.IsAsciiDigit)]);
        return digits.Length == 0 ? null : Of(key, "nhs", digits);
    }

    private static byte[] Of(ReadOnlySpan<byte> key, string use, string value) =>
        KeyedDigest.Of(key, $"infoshare conflict {use}", Encoding.UTF8.GetBytes(value)).ToArray()[..Length];

    private static string StreetOf(string lines)
    {
        foreach (var part in lines.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A token with a digit is a house number, such as 12a; a part that only says which flat names no street.
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Any(char.IsAsciiDigit)).Select(LettersOf).Where(word => word.Length > 0);
            var street = string.Concat(words.Where(word => word is not ("FLAT" or "UNIT" or "APARTMENT" or "ROOM")));
            if (street.Length > 1)
                return street;
        }

        return "";
    }

    private static string LettersOf(string text) => new([.. text.Where(char.IsLetter).Select(char.ToUpperInvariant)]);
}
