using System.Text;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Subjects;

/// <summary>Makes addresses comparable, and drops those that say only that there is none.</summary>
internal static class PlaceText
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["rd"] = "road", ["st"] = "street", ["str"] = "street", ["ave"] = "avenue", ["av"] = "avenue", ["ln"] = "lane", ["dr"] = "drive", ["cl"] = "close",
        ["cres"] = "crescent", ["ct"] = "court", ["gdns"] = "gardens", ["grn"] = "green", ["gr"] = "grove", ["pl"] = "place", ["sq"] = "square",
        ["terr"] = "terrace", ["ter"] = "terrace", ["pk"] = "park", ["hse"] = "house", ["apt"] = "flat", ["apartment"] = "flat", ["unit"] = "flat",
    };

    // Where many unrelated people are said to live; agreement on it means nothing.
    private static readonly HashSet<string> Nowhere = new(
        ["nofixedabode", "nfa", "unknown", "notknown", "none", "homeless", "addressunknown", "notgiven", "na", "refused", "withheld"], StringComparer.Ordinal);

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

    private static (string Street, string Numbers) ReadLines(string lines)
    {
        var street = new StringBuilder(lines.Length);
        var numbers = new StringBuilder();
        var word = new StringBuilder();
        for (var i = 0; i <= lines.Length; i++)
        {
            var c = i < lines.Length ? lines[i] : ' ';
            if (char.IsLetterOrDigit(c))
                word.Append(c);
            else if (c is not ('\'' or '\u2019'))
                EndWord(word, street, numbers);
        }

        var folded = street.ToString();
        return Nowhere.Contains(folded) ? ("", "") : (folded, numbers.ToString());
    }

    private static void EndWord(StringBuilder word, StringBuilder street, StringBuilder numbers)
    {
        if (word.Length == 0)
            return;
        var text = word.ToString();
        word.Clear();
        if (char.IsDigit(text[0]))
        {
            if (numbers.Length > 0)
                numbers.Append('-');
            numbers.Append(text.ToLowerInvariant());
            return;
        }

        Span<char> letters = stackalloc char[4];
        var start = street.Length;
        foreach (var c in text)
            street.Append(letters[..LetterFold.Fold(c, letters)]);
        var folded = street.ToString(start, street.Length - start);
        if (Short.TryGetValue(folded, out var whole))
            street.Replace(folded, whole, start, folded.Length);
    }
}
