namespace InfoShareHub.Cli.Synth.People;

/// <summary>Invents households with their children: siblings, twins, half-siblings with other names, children who moved.</summary>
internal static class Population
{
    private const int DaysOfChildhood = 18 * 365;

    private static readonly Origin[] Origins = [Origin.English, Origin.SouthAsian, Origin.Arabic, Origin.Slavic, Origin.Celtic, Origin.WestAfrican, Origin.Somali, Origin.Chinese];

    public static IEnumerable<Child> Invent(SynthOptions options)
    {
        var number = 0;
        for (var household = 1; number < options.Children; household++)
        {
            foreach (var child in Household(options, household, number + 1).Take(options.Children - number))
            {
                number = child.Number;
                yield return child;
            }
        }
    }

    private static IEnumerable<Child> Household(SynthOptions options, int household, int firstNumber)
    {
        var chance = Chance.For(options.Seed, "household", household);
        var origin = chance.Happens(0.6) ? Origin.English : chance.PickCommon(Origins);
        var family = chance.PickCommon(FamilyNames.For(origin));
        var isDouble = origin is Origin.English or Origin.Celtic && chance.Happens(0.06);
        var second = chance.PickCommon(FamilyNames.For(origin));
        var home = Places.Invent(chance);
        Home? former = chance.Happens(0.18) ? Places.Invent(chance) : null;
        var phone = chance.Happens(0.7) ? Places.Phone(household) : "";
        var size = chance.Happens(0.45) ? 1 : chance.Happens(0.7) ? 2 : chance.Between(3, 5);
        var father = chance.PickCommon(GivenNames.For(origin, isFemale: false)).Written;

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var born = options.AsOf.AddDays(-chance.Between(20, DaysOfChildhood - 1));
        var (eldest, youngest) = (born, born);
        var number = firstNumber;
        while (number < firstNumber + size)
        {
            var births = chance.Happens(0.035) ? 2 : 1;
            var isHalfSibling = number > firstNumber && chance.Happens(0.08);
            var surname = isHalfSibling ? chance.PickCommon(FamilyNames.For(origin)) : family;
            for (var twin = 0; twin < births; twin++)
            {
                var isFemale = chance.Happens(0.49);
                var given = Fresh(chance, origin, isFemale, taken);
                yield return new Child
                {
                    Number = number,
                    Household = household,
                    TwinGroup = births == 2 ? number - twin : 0,
                    Origin = origin,
                    Given = given,
                    Middle = chance.Happens(0.55) ? Fresh(chance, origin, isFemale, [given.Written]).Written : "",
                    Family = surname,
                    FamilyWritten = Bears(origin, surname, isDouble ? second : null, isFemale, father),
                    IsFemale = isFemale,
                    Born = born,
                    Home = home,
                    FormerHome = former,
                    Phone = phone,
                };
                number++;
            }

            born = NextBirth(chance, eldest, youngest, options.AsOf);
            (eldest, youngest) = (born < eldest ? born : eldest, born > youngest ? born : youngest);
        }
    }

    /// <summary>Siblings do not share a given name.</summary>
    private static GivenName Fresh(Chance chance, Origin origin, bool isFemale, HashSet<string> taken)
    {
        var names = GivenNames.For(origin, isFemale);
        for (var tries = 0; tries < 50; tries++)
        {
            var name = chance.PickCommon(names);
            if (taken.Add(name.Written))
                return name;
        }

        return names[^1];
    }

    private static string Bears(Origin origin, FamilyName family, FamilyName? second, bool isFemale, string father) => (origin, second) switch
    {
        // A Somali child's second name is the father's, the third the grandfather's line.
        (Origin.Somali, _) => $"{father} {family.Written}",
        (_, not null) when second.Written != family.Written => $"{family.For(isFemale)}-{second.For(isFemale)}",
        _ => family.For(isFemale),
    };

    /// <summary>Siblings are born at least 300 days apart: after the youngest where there is time, else before the eldest.</summary>
    private static DateOnly NextBirth(Chance chance, DateOnly eldest, DateOnly youngest, DateOnly asOf)
    {
        var gap = chance.Between(300, 1400);
        return youngest.AddDays(gap) < asOf.AddDays(-10) ? youngest.AddDays(gap) : eldest.AddDays(-gap);
    }
}
