using System.Globalization;
using InfoShareHub.Cli.Synth.People;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Synth;

/// <summary>A record as one line of a table, under the field names that <c>push</c>, <c>link</c> and <c>bench records</c> know.</summary>
internal static class RecordRow
{
    public static string[] Header { get; } =
    [
        "record_id", "agency", "given_name", "middle_names", "family_name", "birth_date", "sex", "address", "town", "postcode", "nhs_number", "upn", "phone", "child", "household",
    ];

    /// <summary>The fields in the order of <see cref="Header"/>; the last two are the truth.</summary>
    public static string[] Of(string agency, Record record, Child child)
    {
        var identity = record.Subject.Identity;
        var address = record.Subject.Addresses.FirstOrDefault() ?? new Address();
        return
        [
            record.RecordId,
            agency,
            identity.GivenName,
            identity.MiddleNames,
            identity.FamilyName,
            Written(identity.BirthDate),
            identity.Sex switch { Sex.Female => "F", Sex.Male => "M", _ => "" },
            address.Lines,
            address.Town,
            address.Postcode,
            identity.NhsNumber,
            identity.Upn,
            record.Subject.Phones.FirstOrDefault() ?? "",
            child.Id,
            child.Household.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string Written(PartialDate? date) => date switch
    {
        null => "",
        { Precision: DatePrecision.Day } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
        { Precision: DatePrecision.Month } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}"),
        _ => date.Year.ToString("0000", CultureInfo.InvariantCulture),
    };
}
