using System.Diagnostics.CodeAnalysis;

namespace InfoShareHub.Concerns.Identity;

/// <summary>
/// A telephone number in one form for one line: UK numbers written 07…, 00447…, +447… or +4407… are all +447…; other numbers keep what was written.
/// </summary>
public sealed record PhoneNumber
{
    private PhoneNumber(string value) => Value = value;

    /// <summary>A plus sign and digits where the country is known, else digits.</summary>
    public string Value { get; }

    /// <summary>Takes 6 to 15 digits (E.164), spaces anywhere, and one leading plus sign.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = null;
        var packed = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        var isInternational = packed.StartsWith('+');
        var digits = isInternational ? packed[1..] : packed;
        foreach (var c in digits)
            if (!char.IsAsciiDigit(c))
                return false;
        if (!isInternational && digits.StartsWith("00", StringComparison.Ordinal))
            (isInternational, digits) = (true, digits[2..]);
        if (isInternational && digits.StartsWith("440", StringComparison.Ordinal))
            digits = "44" + digits[3..];
        else if (!isInternational && digits.StartsWith('0'))
            (isInternational, digits) = (true, "44" + digits[1..]);
        if (digits.Length is < 6 or > 15)
            return false;
        number = new PhoneNumber(isInternational ? "+" + digits : digits);
        return true;
    }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(PhoneNumber);
}
