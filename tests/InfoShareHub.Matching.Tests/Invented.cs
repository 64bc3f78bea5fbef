using System.Globalization;
using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Matching.Tests;

/// <summary>An invented person, written down in one line; whatever is not said is not known.</summary>
internal sealed record Invented(string Given = "", string Family = "")
{
    public string Middle { get; init; } = "";

    public string[] Aliases { get; init; } = [];

    /// <summary>ISO 8601, to the year, the month or the day.</summary>
    public string Born { get; init; } = "";

    public Sex Sex { get; init; }

    /// <summary>Nine digits; the check digit is worked out.</summary>
    public string Nhs { get; init; } = "";

    /// <summary>Twelve characters; the check letter is worked out.</summary>
    public string Upn { get; init; } = "";

    /// <summary>"lines|postcode", either may be empty.</summary>
    public string[] Homes { get; init; } = [];

    public string[] Phones { get; init; } = [];

    public static implicit operator SubjectIdentity(Invented person) => person.Make();

    public SubjectIdentity Make()
    {
        var name = PersonName.TryCreate(Given, Middle, Family, Aliases, out var taken) ? taken : throw new InvalidOperationException("no such name");
        var born = PartialDate.TryParse(Born, out var date) ? date : null;
        var nhs = NhsNumber.TryParse(Nhs + NhsCheck(Nhs), out var number) ? number : null;
        var upn = Concerns.Identity.Upn.TryParse(UpnCheck(Upn) + Upn, out var pupil) ? pupil : null;
        List<PhoneNumber> phones = [.. Phones.Select(phone => PhoneNumber.TryParse(phone, out var line) ? line : throw new InvalidOperationException(phone))];
        return SubjectIdentity.TryCreate(name, born, Sex, nhs, upn, [.. Homes.Select(Home)], phones, out var subject)
            ? subject
            : throw new InvalidOperationException("no such person");
    }

    private static PostalAddress Home(string written)
    {
        var parts = written.Split('|');
        var postcode = Postcode.TryParse(parts[1], out var code) ? code : null;
        return PostalAddress.TryCreate(parts[0], "", postcode, isCurrent: true, out var address) ? address : throw new InvalidOperationException(written);
    }

    private static string NhsCheck(string nine) =>
        nine.Length == 0 ? "" : ((11 - (nine.Select((digit, at) => (digit - '0') * (10 - at)).Sum() % 11)) % 11).ToString(CultureInfo.InvariantCulture);

    private static string UpnCheck(string twelve)
    {
        const string letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
        return twelve.Length == 0
            ? ""
            : letters[twelve.Select((c, at) => (char.IsAsciiDigit(c) ? c - '0' : letters.IndexOf(c, StringComparison.Ordinal)) * (at + 2)).Sum() % 23].ToString();
    }
}
