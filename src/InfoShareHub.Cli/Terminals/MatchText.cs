using System.Globalization;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Terminals;

/// <summary>Why somebody was matched, for a reader: bits for and against, most telling first.</summary>
internal static class MatchText
{
    public static string Of(MatchExplanation explanation)
    {
        var fields = explanation.Fields.Where(field => field.Millibits != 0)
            .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Field} {field.Level} {field.Millibits / 1000.0:+0.0;-0.0}"));
        var guards = explanation.Guards.Count == 0 ? "" : $"; held back by {string.Join(", ", explanation.Guards)}";
        return string.Create(
            CultureInfo.InvariantCulture, $"{explanation.ScoreMillibits / 1000.0:0.0} bits, probability {explanation.Probability:0.0000}: {string.Join(", ", fields)}{guards}");
    }

    public static string Of(Band band) => band switch
    {
        Band.Automatic => "automatic",
        Band.Possible => "possible, for a person to decide",
        Band.Confirmed => "confirmed",
        _ => "not stated",
    };
}
