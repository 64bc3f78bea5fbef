using System.Globalization;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Csv;

/// <summary>
/// Builds the wire's subject from the fields of a table. A value that the hub would refuse is left out and counted, so that a slip in one number does not cost
/// the whole record: a missing value is evidence of nothing.
/// </summary>
internal sealed class PersonFields
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyyMMdd", "dd/MM/yyyy", "d/M/yyyy"];
    private static readonly string[] MonthForms = ["yyyy-MM", "MM/yyyy"];

    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Names of the fields, as DESIGN fixes them; <c>national_id</c>, <c>email</c>, <c>birth_place</c> and <c>occupation</c> have no place on the wire.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "given_name", "middle_names", "family_name", "full_name", "birth_date", "sex", "address", "town", "postcode", "nhs_number", "upn", "phone",
    ];

    /// <summary>How often a field's value was left out because it is malformed.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => _leftOut;

    public Subject Read(TableLine line)
    {
        var (given, family) = Name(line);
        var identity = new V1.Identity
        {
            GivenName = given,
            MiddleNames = line["middle_names"],
            FamilyName = family,
            Sex = SexOf(line["sex"]),
            NhsNumber = Valid("nhs_number", line, text => NhsNumber.TryParse(text, out var number) ? number.Value : null),
            Upn = Valid("upn", line, text => Concerns.Identity.Upn.TryParse(text, out var number) ? number.Value : null),
        };
        if (line["birth_date"].Length > 0 && BirthDate(line["birth_date"]) is { } born)
            identity.BirthDate = born;
        var subject = new Subject { Identity = identity };
        AddAddress(subject, line);
        if (Valid("phone", line, text => PhoneNumber.TryParse(text, out var number) ? number.Value : null) is { Length: > 0 } phone)
            subject.Phones.Add(phone);
        return subject;
    }

    private void AddAddress(Subject subject, TableLine line)
    {
        var address = new Address
        {
            Lines = line["address"],
            Town = line["town"],
            Postcode = Valid("postcode", line, text => Concerns.Identity.Postcode.TryParse(text, out var postcode) ? postcode.Value : null),
            Current = true,
        };
        if (address.Lines.Length + address.Town.Length + address.Postcode.Length > 0)
            subject.Addresses.Add(address);
    }

    private static (string Given, string Family) Name(TableLine line)
    {
        if (line["given_name"].Length + line["family_name"].Length > 0 || line["full_name"].Length == 0)
            return (line["given_name"], line["family_name"]);

        // "Family, Given" or "Given Family": the last word is the family name.
        var full = line["full_name"];
        var comma = full.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
            return (full[(comma + 1)..].Trim(), full[..comma].Trim());
        var space = full.LastIndexOf(' ');
        return space > 0 ? (full[..space].Trim(), full[(space + 1)..]) : ("", full);
    }

    private V1.PartialDate? BirthDate(string text)
    {
        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new V1.PartialDate { Year = day.Year, Month = day.Month, Day = day.Day, Precision = V1.DatePrecision.Day };
        if (DateOnly.TryParseExact(text, MonthForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new V1.PartialDate { Year = month.Year, Month = month.Month, Precision = V1.DatePrecision.Month };
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return new V1.PartialDate { Year = year, Precision = V1.DatePrecision.Year };
        LeaveOut("birth_date");
        return null;
    }

    private V1.Sex SexOf(string text)
    {
        switch (text.ToUpperInvariant())
        {
            case "": return V1.Sex.Unspecified;
            case "F" or "FEMALE" or "2": return V1.Sex.Female;
            case "M" or "MALE" or "1": return V1.Sex.Male;
            case "I" or "X" or "INDETERMINATE" or "9": return V1.Sex.Indeterminate;
            default:
                LeaveOut("sex");
                return V1.Sex.Unspecified;
        }
    }

    private string Valid(string field, TableLine line, Func<string, string?> parse)
    {
        if (line[field].Length == 0)
            return "";
        if (parse(line[field]) is { } value)
            return value;
        LeaveOut(field);
        return "";
    }

    private void LeaveOut(string field) => _leftOut[field] = _leftOut.GetValueOrDefault(field) + 1;
}
