using System.Globalization;
using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Matching.Tests;

/// <summary>A crowd of invented people, always the same for the same seed, with the faults that records have.</summary>
internal sealed class Crowd(int seed)
{
    private static readonly string[] Given =
        "Testina Mockson Samplia Fakir Dumi Exempla Placida Proband Muhammad Mohamed Zuzanna Zuzia Oliver Ollie Aisha Ayesha Mary-Jane Abdul-Rahman Noël Łucja".Split(' ');

    private static readonly string[] Family =
        "Testerby Mockworth Sampleton Fakeham Dummington Exampleby Smith Khan Hussain Hussein Nováková Novák Testerby-Mockworth O'Sample McFake van-der-Test".Split(' ');

    private readonly Random _random = new(seed);

    public SubjectIdentity Next() => new Invented(Pick(Given), Pick(Family))
    {
        Middle = Maybe(Pick(Given)),
        Aliases = _random.Next(10) == 0 ? [$"{Pick(Given)} {Pick(Family)}"] : [],
        Born = Born(),
        Sex = (Sex)_random.Next(4),
        Nhs = Maybe(_random.Next(400_000_000, 400_000_040).ToString(CultureInfo.InvariantCulture)),
        Upn = Maybe($"8012000050{_random.Next(10, 40)}"),
        Homes = _random.Next(3) == 0 ? [] : [$"{_random.Next(1, 4)} Example Row|M{_random.Next(1, 3)} 1A{"ABDEF"[_random.Next(5)]}"],
        Phones = _random.Next(3) == 0 ? [$"07700 9001{_random.Next(10, 30)}"] : [],
    };

    private string Born() => _random.Next(12) switch
    {
        0 => "",
        1 => $"{2008 + _random.Next(3)}",
        2 => $"{2008 + _random.Next(3)}-0{_random.Next(1, 5)}",
        _ => $"{2008 + _random.Next(3)}-0{_random.Next(1, 5)}-0{_random.Next(1, 5)}",
    };

    private string Maybe(string value) => _random.Next(3) == 0 ? value : "";

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
