using InfoShareHub.Matching.Names;
using InfoShareHub.Matching.Subjects;

namespace InfoShareHub.Matching.Indexing;

/// <summary>The keys under which a person is kept and looked for. Always the same for the same person, so that removing finds what adding posted.</summary>
internal static class PersonKeys
{
    /// <summary>Collects the keys to post a record under.</summary>
    public static void CollectKept(Person person, HashSet<ulong> keys)
    {
        CollectCommon(person, keys);
        CollectNames(person, KeyKind.Names, keys);
        if (!person.HasFullBirthDate)
            CollectNames(person, KeyKind.NamesWithoutBirthDate, keys);
    }

    /// <summary>Collects the keys to look for the person under: those it would be kept under, and those that a slip would have put it under.</summary>
    public static void CollectAsked(Person person, HashSet<ulong> keys)
    {
        CollectCommon(person, keys);
        CollectNames(person, KeyKind.NamesWithoutBirthDate, keys);
        if (!person.HasFullBirthDate)
            CollectNames(person, KeyKind.Names, keys);
        else if (person.Day <= 12 && person.Day != person.Month)
            CollectDate(person, Date(person.Year, person.Day, person.Month), keys);
    }

    /// <summary>The whole birth date as a number, 0 where it is not known to the day.</summary>
    public static ulong DateOf(Person person) => person.HasFullBirthDate ? Date(person.Year, person.Month, person.Day) : 0;

    private static ulong Date(int year, int month, int day) => (ulong)((year * 10_000) + (month * 100) + day);

    private static void CollectCommon(Person person, HashSet<ulong> keys)
    {
        if (person.Nhs != 0)
            keys.Add(MatchKey.Of(KeyKind.NhsNumber, person.Nhs));
        if (person.Upn != 0)
            keys.Add(MatchKey.Of(KeyKind.Upn, person.Upn));
        foreach (var phone in person.Phones)
            keys.Add(MatchKey.Of(KeyKind.Phone, phone));
        if (person.HasFullBirthDate)
            CollectDate(person, DateOf(person), keys);
        CollectPlaces(person, keys);
        if (person.Year != 0)
            CollectNames(person, KeyKind.NamesAndYear, (ulong)person.Year, keys);
        if (person.HasFullBirthDate)
            CollectNames(person, KeyKind.NamesAndDay, (ulong)((person.Month * 100) + person.Day), keys);
    }

    private static void CollectDate(Person person, ulong date, HashSet<ulong> keys)
    {
        foreach (var pair in person.Names)
        {
            if (pair.Given is { } given)
            {
                CollectSounds(given, date, keys);
                foreach (var group in given.Groups)
                    keys.Add(MatchKey.Of(KeyKind.BirthDateAndGroup, date, group));
            }

            if (pair.Family is { } family)
                CollectSounds(family, date, keys);
        }

        foreach (var middle in person.Middles)
            keys.Add(MatchKey.Of(KeyKind.BirthDateAndSound, date, middle.Sound));
        foreach (var place in person.Places)
            if (place.HasPostcode)
                keys.Add(MatchKey.Of(KeyKind.BirthDateAndPostcode, date, place.Postcode));
    }

    private static void CollectSounds(Name name, ulong date, HashSet<ulong> keys)
    {
        keys.Add(MatchKey.Of(KeyKind.BirthDateAndSound, date, name.Sound));
        foreach (var part in name.Parts)
            keys.Add(MatchKey.Of(KeyKind.BirthDateAndSound, date, part.Sound));
    }

    private static void CollectPlaces(Person person, HashSet<ulong> keys)
    {
        foreach (var place in person.Places)
        {
            if (!place.HasPostcode)
                continue;
            foreach (var pair in person.Names)
            {
                if (pair.Given is { } given)
                    CollectGiven(given, KeyKind.GivenAndPostcode, place.Postcode, 0, keys);
                if (pair.Family is { } family && person.Year != 0)
                    keys.Add(MatchKey.Of(KeyKind.FamilyPostcodeAndYear, place.Postcode, family.Sound, (ulong)person.Year));
            }
        }
    }

    private static void CollectNames(Person person, KeyKind kind, HashSet<ulong> keys) => CollectNames(person, kind, 0, keys);

    private static void CollectNames(Person person, KeyKind kind, ulong value, HashSet<ulong> keys)
    {
        foreach (var pair in person.Names)
        {
            if (pair.Given is not { } given || pair.Family is not { } family)
                continue;
            foreach (var part in family.PartsOrSelf)
                CollectGiven(given, kind, value, part.Sound, keys);
        }
    }

    private static void CollectGiven(Name given, KeyKind kind, ulong first, ulong second, HashSet<ulong> keys)
    {
        if (given.Groups.Length == 0)
            keys.Add(MatchKey.Of(kind, first, second, given.Sound));
        foreach (var group in given.Groups)
            keys.Add(MatchKey.Of(kind, first, second, group));
    }
}
