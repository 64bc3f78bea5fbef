using System.Globalization;
using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Matching.Tests.Evaluation;

/// <summary>Reads the labelled file of invented children. Its columns hold no commas outside quotes, and quotes only around addresses.</summary>
internal static class ChildrenFile
{
    /// <summary>The file beside the repository, looked for from the running program upwards; nothing where it is not there.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "children_20k.csv");
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    public static IReadOnlyList<LabelledRecord> Read(string path) => [.. File.ReadLines(path).Skip(1).Select(line => Read(Split(line)))];

    private static LabelledRecord Read(List<string> cells)
    {
        string forename = cells[6], middle = cells[7], surname = cells[8], dob = cells[9], sex = cells[10], address = cells[11], town = cells[12], postcode = cells[13];
        string nhs = cells[14], upn = cells[15], phone = cells[16];
        if (!PersonName.TryCreate(forename, middle, surname, [], out var name))
            throw new InvalidDataException($"line with record {cells[0]} has no name");
        // What does not parse is left out, as a data-quality warning would have it left out in the hub.
        var birthDate = PartialDate.TryParse(dob, out var date) ? date : null;
        var nhsNumber = NhsNumber.TryParse(nhs, out var tenDigits) ? tenDigits : null;
        var pupilNumber = Upn.TryParse(upn, out var thirteen) ? thirteen : null;
        var code = Postcode.TryParse(postcode, out var inUse) ? inUse : null;
        List<PostalAddress> addresses = PostalAddress.TryCreate(address, town, code, isCurrent: true, out var place) ? [place] : [];
        List<PhoneNumber> phones = PhoneNumber.TryParse(phone, out var number) ? [number] : [];
        var registered = sex switch { "F" => Sex.Female, "M" => Sex.Male, _ => Sex.Unknown };
        if (!SubjectIdentity.TryCreate(name, birthDate, registered, nhsNumber, pupilNumber, addresses, phones, out var subject))
            throw new InvalidDataException($"line with record {cells[0]} is not within the limits");
        return new LabelledRecord(ulong.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[3], cells[4], subject);
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string>(17);
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                isQuoted = !isQuoted;
            if (i < line.Length && (line[i] != ',' || isQuoted))
                continue;
            cells.Add(line[start..i].Trim('"'));
            start = i + 1;
        }

        return cells;
    }
}
