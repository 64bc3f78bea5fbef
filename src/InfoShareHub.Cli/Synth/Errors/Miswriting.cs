using System.Globalization;
using System.Text;

namespace InfoShareHub.Cli.Synth.Errors;

/// <summary>What happens to words on their way into a record system.</summary>
internal static class Miswriting
{
    private static readonly string[] Heard =
        ["ph>f", "f>ph", "ie>y", "y>ie", "ck>k", "c>k", "k>c", "ee>ea", "ei>ie", "ou>oo", "th>t", "s>z", "tt>t", "ll>l", "nn>n", "l>ll", "n>nn", "e>a", "a>e", "i>e", "gh>g", "w>v"];

    /// <summary>A slip of the keyboard: two letters swapped, one left out, one doubled or one wrong.</summary>
    public static string Mistyped(string text, Chance chance)
    {
        if (text.Length < 3)
            return text;
        var at = chance.Between(1, text.Length - 2);
        return chance.Below(4) switch
        {
            0 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            1 => text[..at] + text[(at + 1)..],
            2 => text[..at] + text[at] + text[at..],
            _ => text[..at] + (char)('a' + chance.Below(26)) + text[(at + 1)..],
        };
    }

    /// <summary>Written as it sounded over the telephone; unchanged where nothing in it sounds like something else.</summary>
    public static string Misheard(string text, Chance chance)
    {
        var first = chance.Below(Heard.Length);
        for (var i = 0; i < Heard.Length; i++)
        {
            var pair = Heard[(first + i) % Heard.Length].Split('>');
            var at = text.IndexOf(pair[0], 1, StringComparison.Ordinal);
            if (at > 0)
                return text[..at] + pair[1] + text[(at + pair[0].Length)..];
        }

        return text;
    }

    /// <summary>As a system writes it that knows no accents.</summary>
    public static string WithoutAccents(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c switch { 'ł' => 'l', 'Ł' => 'L', 'đ' => 'd', 'ø' => 'o', _ => c });
        }

        return plain.ToString();
    }

    /// <summary>One digit wrong.</summary>
    public static string WrongDigit(string digits, Chance chance)
    {
        var at = chance.Between(1, digits.Length - 1);
        return digits[..at] + (char)('0' + ((digits[at] - '0' + chance.Between(1, 9)) % 10)) + digits[(at + 1)..];
    }
}
