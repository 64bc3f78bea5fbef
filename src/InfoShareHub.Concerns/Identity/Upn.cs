using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// A Unique Pupil Number: a check letter, eleven digits, and a digit (permanent) or letter (temporary). The check letter is the sum of the twelve
/// following characters, each times its position from 2 to 13, modulo 23, written in the alphabet without I, O and S (Department for Education,
/// "Unique pupil numbers: guide"; Government Data Standards Catalogue, Unique Pupil Number 2.0).
/// </summary>
public sealed record Upn
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn(string value) => Value = value;

    /// <summary>The thirteen characters, letters in upper case.</summary>
    public string Value { get; }

    /// <summary>Whether it was given for a time only; a pupil with a temporary number often has another, permanent one.</summary>
    public bool IsTemporary => char.IsAsciiLetter(Value[12]);

    /// <summary>Takes thirteen characters in either case, outer white space aside, whose check letter is right.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Upn? number)
    {
        var written = (text ?? "").Trim().ToUpperInvariant();
        number = written.Length == 13 && HasCheckLetter(written) ? new Upn(written) : null;
        return number is not null;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(Upn);

    private static bool HasCheckLetter(string written)
    {
        var sum = 0;
        for (var i = 1; i < 13; i++)
        {
            var c = written[i];
            var value = char.IsAsciiDigit(c) ? c - '0' : i == 12 ? Letters.IndexOf(c, StringComparison.Ordinal) : -1;
            if (value < 0)
                return false;
            sum += value * (i + 1);
        }

        return written[0] == Letters[sum % 23];
    }
}
