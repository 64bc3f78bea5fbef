using System.Globalization;

namespace InfoShareHub.Cli.Synth.People;

/// <summary>Addresses and telephone numbers that are nobody's.</summary>
internal static class Places
{
    private const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";

    private static readonly string[] Streets =
    [
        "Lanternfish", "Copperkettle", "Moonwater", "Old Clockmaker", "Paperboat", "Silverthimble", "Gooseberry", "Whistledown", "Candlewick", "Ninepin", "Hollowdrum", "Puddlegate", "Ravenfeather",
        "Marzipan", "Tumblestone", "Windlass", "Barleymoon", "Catkin", "Dovetail", "Foxglove", "Inkwell", "Jackdaw", "Kingcup", "Limpet", "Needlepoint",
    ];

    private static readonly string[] StreetKinds = ["Street", "Road", "Lane", "Close", "Avenue", "Court", "Terrace", "Way"];

    private static readonly string[] Towns = ["Eastmoor", "Northmere", "Southmere", "Wexdale", "Fallowbridge", "Upper Inkling", "Nether Inkling", "Saltmarsh Quay"];

    /// <summary>Postcode areas that the Royal Mail has not allocated, though the grammar allows them.</summary>
    private static readonly string[] PostcodeAreas = ["EM", "NM", "SX", "WX", "FB", "UK"];

    /// <summary>Ranges that Ofcom keeps for drama; a thousand numbers each.</summary>
    private static readonly string[] DramaRanges =
    [
        "07700 900", "01632 960", "0113 496 0", "0114 496 0", "0115 496 0", "0116 496 0", "0117 496 0", "0118 496 0", "0121 496 0", "0131 496 0", "0141 496 0", "0151 496 0", "0161 496 0", "020 7946 0", "0191 498 0", "03069 990",
    ];

    public static Home Invent(Chance chance)
    {
        var number = chance.Between(1, 160);
        var lines = $"{number} {chance.Pick(Streets)} {chance.Pick(StreetKinds)}";
        if (chance.Happens(0.15))
            lines = $"Flat {chance.Between(1, 24)}, {lines}";
        var town = chance.Below(Towns.Length);
        var postcode = string.Create(
            CultureInfo.InvariantCulture,
            $"{PostcodeAreas[town % PostcodeAreas.Length]}{chance.Between(1, 29)} {chance.Below(10)}{InwardLetters[chance.Below(20)]}{InwardLetters[chance.Below(20)]}");
        return new Home(lines, Towns[town], postcode);
    }

    /// <summary>A household's own number where there are enough; the sixteen ranges hold sixteen thousand.</summary>
    public static string Phone(int household)
    {
        // 7 and 16,000 share no factor: neighbours get numbers far apart, and each number is used once before any is used again.
        var slot = household * 7 % (DramaRanges.Length * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{DramaRanges[slot / 1000]}{slot % 1000:000}");
    }
}
