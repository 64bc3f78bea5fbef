using System.Globalization;

namespace InfoShareHub.Cli.Synth.People;

/// <summary>Numbers that pass every check and belong to nobody.</summary>
internal static class Identifiers
{
    private const int MiddleParts = 1_000_000;

    /// <summary>Middle parts for which there is a check digit, far-apart ones following each other.</summary>
    private static readonly Lazy<int[]> IssuableMiddles = new(() =>
    [
        // 7919 shares no factor with a million, so the step visits every middle part once.
        .. Enumerable.Range(0, MiddleParts).Select(i => (int)(i * 7919L % MiddleParts)).Where(middle => CheckDigit(WithMiddle(middle)) != 10),
    ]);

    /// <summary>A valid NHS number from the range 999 that the NHS keeps for tests; another for each child up to 900,000.</summary>
    public static string NhsNumber(int child)
    {
        var digits = WithMiddle(IssuableMiddles.Value[child]);
        return digits + (char)('0' + CheckDigit(digits));
    }

    /// <summary>A valid permanent UPN under the local authority number 999, which no authority has.</summary>
    public static string Upn(int child, int startYear)
    {
        const string letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
        var digits = string.Create(CultureInfo.InvariantCulture, $"999{child / 1000 % 10_000:0000}{startYear % 100:00}{child % 1000:000}");
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (digits[i] - '0') * (i + 2);
        return letters[sum % 23] + digits;
    }

    private static string WithMiddle(int middle) => string.Create(CultureInfo.InvariantCulture, $"999{middle:000000}");

    private static int CheckDigit(string nineDigits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (nineDigits[i] - '0') * (10 - i);
        return (11 - (sum % 11)) % 11;
    }
}
