using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Subjects;

/// <summary>Makes addresses comparable, and drops those that say only that there is none.</summary>
internal static class PlaceText
{
    // Letters of the street and characters of the numbers that are looked at; the rest of a longer address is silent.
    private const int MaxStreet = 160;
    private const int MaxNumbers = 40;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["rd"] = "road", ["st"] = "street", ["str"] = "street", ["ave"] = "avenue", ["av"] = "avenue", ["ln"] = "lane", ["dr"] = "drive", ["cl"] = "close",
        ["cres"] = "crescent", ["ct"] = "court", ["gdns"] = "gardens", ["grn"] = "green", ["gr"] = "grove", ["pl"] = "place", ["sq"] = "square",
        ["terr"] = "terrace", ["ter"] = "terrace", ["pk"] = "park", ["hse"] = "house", ["apt"] = "flat", ["apartment"] = "flat", ["unit"] = "flat",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // Where many unrelated people are said to live; agreement on it means nothing.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Nowhere = new HashSet<string>(
        ["nofixedabode", "nfa", "unknown", "notknown", "none", "homeless", "addressunknown", "notgiven", "na", "refused", "withheld"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The place, or nothing if neither a street nor a postcode is left.</summary>
    public static Place? Read(PostalAddress address)
    {
        var (street, numbers) = ReadLines(address.Lines);
        var outward = Pack(address.Postcode?.Outward);
        return street.Length == 0 && outward == 0 ? null : new Place(street, numbers, outward, Pack(address.Postcode?.Inward));
    }

    private static ulong Pack(string? part)
    {
        ulong packed = 0;
        foreach (var c in part ?? "")
            packed = (packed << 8) | c;
        return packed;
    }

    private static (string Street, string Numbers) ReadLines(ReadOnlySpan<char> lines)
    {
        Span<char> street = stackalloc char[MaxStreet], numbers = stackalloc char[MaxNumbers];
        int streetLength = 0, numbersLength = 0;
        while (TakeWord(ref lines) is { Length: > 0 } word)
        {
            if (char.IsDigit(word[0]))
                AddNumber(word, numbers, ref numbersLength);
            else
                AddWord(word, street, ref streetLength);
        }

        street = street[..streetLength];
        return Nowhere.Contains(street) ? ("", "") : (new string(street), new string(numbers[..numbersLength]));
    }

    // Letters and digits with the apostrophes among them; empty at the end.
    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> lines)
    {
        var start = 0;
        while (start < lines.Length && !char.IsLetterOrDigit(lines[start]))
            start++;
        var end = start;
        while (end < lines.Length && (char.IsLetterOrDigit(lines[end]) || lines[end] is '\'' or '\u2019'))
            end++;
        var word = lines[start..end];
        lines = lines[end..];
        return word;
    }

    private static void AddNumber(ReadOnlySpan<char> word, Span<char> numbers, ref int length)
    {
        if (length > 0 && length < numbers.Length)
            numbers[length++] = '-';
        foreach (var c in word)
            if (length < numbers.Length && char.IsLetterOrDigit(c))
                numbers[length++] = char.ToLowerInvariant(c);
    }

    private static void AddWord(ReadOnlySpan<char> word, Span<char> street, ref int length)
    {
        var start = length;
        foreach (var c in word)
            if (length + 4 <= street.Length)
                length += LetterFold.Fold(c, street[length..]);
        if (Short.TryGetValue(street[start..length], out var whole) && start + whole.Length <= street.Length)
        {
            whole.CopyTo(street[start..]);
            length = start + whole.Length;
        }
    }
}
