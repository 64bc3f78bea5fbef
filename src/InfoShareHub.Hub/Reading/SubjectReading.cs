using InfoShareHub.Concerns.Identity;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reading;

/// <summary>A person from the wire: parsed once, here only.</summary>
internal static class SubjectReading
{
    private const int MaxAddresses = 10;
    private const int MaxPhones = 5;

    public static SubjectIdentity? Read(Wire.Subject? subject, string path, DateOnly today, Findings findings)
    {
        if (subject?.Identity is not { } identity)
        {
            findings.Fault($"{path}.identity", "is required; say who the person is");
            return null;
        }

        var at = $"{path}.identity";
        var name = ReadName(identity, at, findings);
        var birthDate = ReadBirthDate(identity, at, today, findings);
        var sex = ValueReading.ReadCode<Sex>((int)identity.Sex, $"{at}.sex", isRequired: false, findings);
        var nhsNumber = ReadNhsNumber(identity, at, findings);
        var upn = ReadUpn(identity, at, findings);
        var addresses = ReadAddresses(subject, path, findings);
        var phones = ReadPhones(subject, path, findings);
        return name is not null && !findings.IsRefused
            && SubjectIdentity.TryCreate(name, birthDate, sex, nhsNumber, upn, addresses, phones, out var read)
                ? read
                : null;
    }

    private static PersonName? ReadName(Wire.Identity identity, string at, Findings findings)
    {
        foreach (var (field, text) in new[]
        {
            ("given_name", identity.GivenName), ("middle_names", identity.MiddleNames), ("family_name", identity.FamilyName),
        })
        {
            findings.CheckUtf8($"{at}.{field}", text);
        }

        if (PersonName.TryCreate(identity.GivenName, identity.MiddleNames, identity.FamilyName, identity.Aliases, out var name))
        {
            if (name.Given.Length == 0 || name.Family.Length == 0)
            {
                findings.Warn("name_incomplete", at, "only one of given and family name is known; matching is weaker until both are");
            }

            return name;
        }

        findings.Fault(at, "needs a given or a family name of at most 100 characters, middle names of at most 200, at most 10 aliases, no control characters");
        return null;
    }

    private static PartialDate? ReadBirthDate(Wire.Identity identity, string at, DateOnly today, Findings findings)
    {
        var field = $"{at}.birth_date";
        var date = ValueReading.ReadDate(identity.BirthDate, field, findings);
        if (identity.BirthDate is null)
        {
            findings.Warn("birth_date_missing", field, "no birth date; send it when it is known");
        }
        else if (date is not null && date.IsAfter(today))
        {
            findings.Fault(field, "lies in the future; correct it at the source");
        }
        else if (date is { Precision: not DatePrecision.Day })
        {
            findings.Warn("birth_date_imprecise", field, "the birth date is known to the month or year only");
        }

        return date;
    }

    private static NhsNumber? ReadNhsNumber(Wire.Identity identity, string at, Findings findings)
    {
        if (identity.NhsNumber.Length == 0)
        {
            return null;
        }

        if (!NhsNumber.TryParse(identity.NhsNumber, out var number))
        {
            findings.Fault($"{at}.nhs_number", "must be 10 digits with a right check digit; leave it empty if it is not known");
        }

        return number;
    }

    private static Upn? ReadUpn(Wire.Identity identity, string at, Findings findings)
    {
        if (identity.Upn.Length == 0)
        {
            return null;
        }

        if (!Upn.TryParse(identity.Upn, out var upn))
        {
            findings.Fault($"{at}.upn", "must be a check letter, 11 digits and a digit or letter, with the right check letter; leave it empty if it is not known");
        }

        return upn;
    }

    private static List<PostalAddress> ReadAddresses(Wire.Subject subject, string path, Findings findings)
    {
        var addresses = new List<PostalAddress>();
        if (subject.Addresses.Count > MaxAddresses)
        {
            findings.Fault($"{path}.addresses", "holds more than 10 addresses; send the current ones");
            return addresses;
        }

        for (var i = 0; i < subject.Addresses.Count; i++)
        {
            if (ReadAddress(subject.Addresses[i], $"{path}.addresses[{i}]", findings) is { } address)
            {
                addresses.Add(address);
            }
        }

        return addresses;
    }

    private static PostalAddress? ReadAddress(Wire.Address address, string at, Findings findings)
    {
        Postcode? postcode = null;
        if (address.Postcode.Length == 0)
        {
            findings.Warn("postcode_missing", $"{at}.postcode", "no postcode; send it when it is known");
        }
        else if (!Postcode.TryParse(address.Postcode, out postcode))
        {
            findings.Fault($"{at}.postcode", "is not a UK postcode; leave it empty if it is not known");
            return null;
        }

        findings.CheckUtf8($"{at}.lines", address.Lines);
        findings.CheckUtf8($"{at}.town", address.Town);
        if (PostalAddress.TryCreate(address.Lines, address.Town, postcode, address.Current, out var read))
        {
            return read;
        }

        findings.Fault(at, "needs lines of at most 300 characters, a town of at most 100 or a postcode");
        return null;
    }

    private static List<PhoneNumber> ReadPhones(Wire.Subject subject, string path, Findings findings)
    {
        var phones = new List<PhoneNumber>();
        if (subject.Phones.Count > MaxPhones)
        {
            findings.Fault($"{path}.phones", "holds more than 5 numbers");
            return phones;
        }

        for (var i = 0; i < subject.Phones.Count; i++)
        {
            if (PhoneNumber.TryParse(subject.Phones[i], out var phone))
            {
                phones.Add(phone);
            }
            else
            {
                findings.Fault($"{path}.phones[{i}]", "must be digits and spaces with an optional leading +, 6 to 15 digits");
            }
        }

        return phones;
    }
}
