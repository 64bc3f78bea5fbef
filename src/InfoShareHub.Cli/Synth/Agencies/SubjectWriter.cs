using InfoShareHub.Cli.Synth.Errors;
using InfoShareHub.Cli.Synth.People;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Synth.Agencies;

/// <summary>Writes a child down as one agency would, with that agency's gaps and errors.</summary>
internal static class SubjectWriter
{
    public static Subject Write(Child child, AgencyProfile agency, Chance chance)
    {
        var subject = new Subject { Identity = Identity(child, agency, chance) };
        WriteAddress(subject, child, agency, chance);
        if (child.Phone.Length > 0 && chance.Happens(agency.HasPhone))
            subject.Phones.Add(child.Phone);
        return subject;
    }

    private static Identity Identity(Child child, AgencyProfile agency, Chance chance)
    {
        var given = GivenName(child, agency, chance);
        var family = FamilyName(child, agency, chance);
        if (chance.Happens(agency.SwapsNames))
            (given, family) = (family, given);

        var identity = new Identity { GivenName = given, FamilyName = family };
        if (child.Middle.Length > 0 && chance.Happens(agency.HasMiddleName))
            identity.MiddleNames = chance.Happens(agency.DropsAccents) ? Miswriting.WithoutAccents(child.Middle) : child.Middle;
        if (BirthDate(child.Born, agency, chance) is { } born)
            identity.BirthDate = born;
        if (!chance.Happens(agency.LacksSex))
            identity.Sex = child.IsFemale ? Sex.Female : Sex.Male;
        if (chance.Happens(agency.HasNhsNumber))
            identity.NhsNumber = child.NhsNumber;
        if (chance.Happens(agency.HasUpn))
            identity.Upn = child.Upn;
        return identity;
    }

    private static string GivenName(Child child, AgencyProfile agency, Chance chance)
    {
        var name = child.Given.Written;
        if (child.Given.Familiar.Length > 0 && chance.Happens(agency.UsesFamiliarName))
            name = chance.Pick(child.Given.Familiar);
        else if (child.Given.Spellings.Length > 0 && chance.Happens(agency.SpellsOtherwise))
            name = chance.Pick(child.Given.Spellings);
        return Miswritten(name, agency, chance);
    }

    private static string FamilyName(Child child, AgencyProfile agency, Chance chance)
    {
        var name = child.FamilyWritten;
        var isCompound = name.Contains('-', StringComparison.Ordinal) && name != child.Family.Written;
        if (isCompound && chance.Happens(0.3))
            name = chance.Pick(name.Split('-'));
        else if (child.Origin == Origin.Somali && chance.Happens(0.3))
            name = name.Split(' ')[^1];
        else if (name == child.Family.For(child.IsFemale) && chance.Happens(agency.SpellsOtherwise * 0.6))
            name = chance.Pick(child.Family.Spellings);
        else if (child.Family.Feminine != child.Family.Written && chance.Happens(0.1))
            name = child.Family.Written;
        return Miswritten(name, agency, chance);
    }

    private static string Miswritten(string name, AgencyProfile agency, Chance chance)
    {
        if (chance.Happens(agency.DropsAccents))
            name = Miswriting.WithoutAccents(name);
        if (chance.Happens(agency.Mishears))
            name = Miswriting.Misheard(name, chance);
        return chance.Happens(agency.Mistypes) ? Miswriting.Mistyped(name, chance) : name;
    }

    private static PartialDate? BirthDate(DateOnly born, AgencyProfile agency, Chance chance)
    {
        if (chance.Happens(agency.LacksBirthDate))
            return null;
        if (chance.Happens(agency.KnowsOnlyYear))
            return new PartialDate { Year = born.Year, Precision = DatePrecision.Year };
        if (chance.Happens(agency.MistakesYear))
            return Day(born.AddYears(-1));
        if (born.Day <= 12 && chance.Happens(agency.SwapsDayAndMonth) && new DateOnly(born.Year, born.Day, born.Month) <= born)
            return Day(new DateOnly(born.Year, born.Day, born.Month));
        return Day(born);
    }

    private static void WriteAddress(Subject subject, Child child, AgencyProfile agency, Chance chance)
    {
        if (!chance.Happens(agency.HasAddress))
            return;

        var knowsOnlyFormer = child.FormerHome is not null && chance.Happens(agency.HasFormerAddress);
        var home = knowsOnlyFormer ? child.FormerHome! : child.Home;
        subject.Addresses.Add(ToAddress(home, agency, chance, isCurrent: true));
        if (child.FormerHome is not null && !knowsOnlyFormer && chance.Happens(0.25))
            subject.Addresses.Add(ToAddress(child.FormerHome, agency, chance, isCurrent: false));
    }

    private static Address ToAddress(Home home, AgencyProfile agency, Chance chance, bool isCurrent) => new()
    {
        Lines = chance.Happens(agency.Mistypes) ? Miswriting.Mistyped(home.Lines, chance) : home.Lines,
        Town = home.Town,
        Postcode = chance.Happens(agency.LacksPostcode) ? "" : home.Postcode,
        Current = isCurrent,
    };

    private static PartialDate Day(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day, Precision = DatePrecision.Day };
}
