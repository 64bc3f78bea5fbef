using System.Globalization;

namespace InfoShareHub.Cli.Synth.People;

/// <summary>Numbers that pass every check and belong to nobody.</summary>
internal static class Identifiers
{
    /// <summary>A valid NHS number from the range 999 that the NHS keeps for tests; different for different children up to a million less those never issued.</summary>
    public static string NhsNumber(int child)
    {
        // 7919 is prime and odd to ten, so that the step visits every middle part once; what has no check digit is passed over.
        for (var middle = (child * 7919L) % 1_000_000; ; middle = (middle + 499_979) % 1_000_000)
        {
            var digits = string.Create(CultureInfo.InvariantCulture, $"999{middle:000000}");
            var sum = 0;
            for (var i = 0; i < 9; i++)
                sum += (digits[i] - '0') * (10 - i);
            var check = (11 - (sum % 11)) % 11;
            if (check != 10)
                return digits + (char)('0' + check);
        }
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
}
