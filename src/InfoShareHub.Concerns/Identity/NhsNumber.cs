using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// An NHS number: ten digits of which the last is a modulus-11 check digit (NHS Data Dictionary, NHS NUMBER). Health systems of Scotland and Northern
/// Ireland use the same form. Ten equal digits pass the check and are refused all the same: systems use them to say "none".
/// </summary>
public sealed record NhsNumber
{
    private NhsNumber(string value) => Value = value;

    /// <summary>The ten digits without spaces.</summary>
    public string Value { get; }

    /// <summary>Takes ten digits, spaces and hyphens between them allowed, whose check digit is right.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out NhsNumber? number)
    {
        Span<char> digits = stackalloc char[10];
        number = TryCollect(text, digits) && HasCheckDigit(digits) && digits.ContainsAnyExcept(digits[0]) ? new NhsNumber(new string(digits)) : null;
        return number is not null;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(NhsNumber);

    private static bool TryCollect(string? text, Span<char> digits)
    {
        var count = 0;
        foreach (var c in text ?? "")
        {
            if (c is ' ' or '-')
                continue;
            if (!char.IsAsciiDigit(c) || count == digits.Length)
                return false;
            digits[count++] = c;
        }

        return count == digits.Length;
    }

    private static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = (11 - (sum % 11)) % 11;
        // A remainder that asks for the check digit 10 means that the number was never issued.
        return check != 10 && check == digits[9] - '0';
    }
}
