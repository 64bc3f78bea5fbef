using InfoShareHub.V1;

namespace InfoShareHub.Testing;

/// <summary>People who do not exist, recognisably so: every name is of a kind that no other text contains, so that it can be looked for anywhere.</summary>
public static class Subjects
{
    private static readonly string[] Given = ["Zephyrine", "Quillon", "Ombeline", "Thaddix", "Isolwyn", "Barnabix", "Xanthea", "Wulfrin"];
    private static readonly string[] Family = ["Fictworth", "Inventson", "Madeup-Ashby", "Nonesuch", "Pretendham", "Storybrook"];

    /// <summary>A person by number; the same number is the same person.</summary>
    public static Subject Number(int number)
    {
        var subject = new Subject
        {
            Identity = new Identity
            {
                GivenName = Given[number % Given.Length],
                FamilyName = Family[number / Given.Length % Family.Length],
                BirthDate = new PartialDate { Year = 2008 + number % 10, Month = 1 + number % 12, Day = 1 + number % 28, Precision = DatePrecision.Day },
                Sex = number % 2 == 0 ? Sex.Female : Sex.Male,
                NhsNumber = NhsNumber(number),
            },
        };
        subject.Addresses.Add(new Address { Lines = $"{1 + number % 90} Imaginary Crescent", Town = "Northmere", Postcode = "ZX9 9ZX", Current = true });
        return subject;
    }

    /// <summary>The first personal thing of any invented person that a text contains, or null.</summary>
    public static string? FindPersonal(string text)
    {
        return Given.Concat(Family).Concat(["Imaginary Crescent", "ZX9 9ZX", "ZX99ZX"]).FirstOrDefault(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            ?? FindNhsNumber(text);
    }

    /// <summary>Numbers of the range that the NHS keeps for tests, 999 000 0000 and up, with their check digit.</summary>
    private static string NhsNumber(int number)
    {
        // Not every nine digits have a check digit, so the number-th that has one is looked for.
        for (var body = 999_000_000 + (number * 2); ; body++)
        {
            var digits = body.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var check = 11 - digits.Select((digit, place) => (digit - '0') * (10 - place)).Sum() % 11;
            if (check != 10)
                return digits + (check == 11 ? 0 : check);
        }
    }

    private static string? FindNhsNumber(string text)
    {
        for (var at = text.IndexOf("999000", StringComparison.Ordinal); at >= 0; at = text.IndexOf("999000", at + 1, StringComparison.Ordinal))
        {
            if (at + 10 <= text.Length && text.Substring(at, 10).All(char.IsAsciiDigit))
                return text.Substring(at, 10);
        }

        return null;
    }
}
