using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Subjects;

/// <summary>Makes a subject comparable.</summary>
internal static class PersonReader
{
    /// <summary>Reads a subject; see <see cref="NameTable.Find"/> for what becomes of its names.</summary>
    public static Person Read(SubjectIdentity subject, NameTable names, bool isKept)
    {
        var given = NameText.Split(subject.Name.Given);
        var hasPlaceholder = given.Count > 0 && PlaceholderNames.Contains(given);
        var family = NameText.Split(subject.Name.Family);
        var main = new NamePair(
            hasPlaceholder || given.Count == 0 ? null : names.Find(given, isKept),
            family.Count == 0 || PlaceholderNames.ContainsFamily(family) ? null : names.Find(family, isKept));
        return new Person
        {
            Names = [main, .. subject.Name.Aliases.Select(alias => ReadAlias(alias, names, isKept)).Where(pair => pair.Given is not null)],
            Middles = ReadMiddles(subject.Name.Middle, names, isKept),
            HasPlaceholder = hasPlaceholder,
            Year = subject.BirthDate?.Year ?? 0,
            Month = subject.BirthDate?.Month ?? 0,
            Day = subject.BirthDate?.Day ?? 0,
            Sex = subject.Sex == Sex.Indeterminate ? Sex.Unknown : subject.Sex,
            Places = ReadPlaces(subject.Addresses),
            Nhs = subject.NhsNumber is { } nhs ? ulong.Parse(nhs.Value, System.Globalization.CultureInfo.InvariantCulture) : 0,
            Upn = PackUpn(subject.Upn),
            IsUpnTemporary = subject.Upn?.IsTemporary ?? false,
            Phones = [.. subject.Phones.Select(PackPhone).Distinct()],
        };
    }

    private static NamePair ReadAlias(string alias, NameTable names, bool isKept)
    {
        var parts = NameText.Split(alias);
        if (parts.Count == 0 || PlaceholderNames.Contains(parts))
            return default;
        return parts.Count == 1
            ? new NamePair(names.Find(parts, isKept), null)
            : new NamePair(names.Find([parts[0]], isKept), names.Find([parts[^1]], isKept));
    }

    private static Name[] ReadMiddles(string middle, NameTable names, bool isKept)
    {
        var parts = NameText.Split(middle);
        return parts.Count == 0 || PlaceholderNames.Contains(parts) ? [] : [.. parts.Select(part => names.Find([part], isKept))];
    }

    private static Place[] ReadPlaces(IReadOnlyList<PostalAddress> addresses)
    {
        if (addresses.Count == 0)
            return [];
        var places = new List<Place>(addresses.Count);
        foreach (var address in addresses)
            if (PlaceText.Read(address) is { } place && !places.Contains(place))
                places.Add(place);
        return [.. places];
    }

    // The check letter follows from the other twelve characters, and 37^12 fits 64 bits.
    private static ulong PackUpn(Upn? upn)
    {
        ulong packed = 0;
        foreach (var c in upn is null ? "" : upn.Value.AsSpan(1))
            packed = (packed * 37) + (ulong)(char.IsAsciiDigit(c) ? c - '0' + 1 : c - 'A' + 11);
        return packed;
    }

    // At most 15 digits; the leading 1 or 2 keeps leading zeros and the plus sign.
    private static ulong PackPhone(PhoneNumber phone)
    {
        var packed = phone.Value[0] == '+' ? 2UL : 1UL;
        foreach (var c in phone.Value)
            if (c != '+')
                packed = (packed * 10) + (ulong)(c - '0');
        return packed;
    }
}
