using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching;

/// <summary>A model as a document of lines: "key value", then for each field "field name" and its "level name same other typical". Canonical: writing what was read gives the same text.</summary>
public static class MatchModelText
{
    private const string Header = "infoshare-match-model 1";

    /// <summary>Writes a model.</summary>
    public static string Write(MatchModel model)
    {
        var text = new StringBuilder();
        text.Append(Header).Append('\n');
        text.Append("id ").Append(model.Id).Append('\n');
        text.Append("provenance ").Append(model.Provenance).Append('\n');
        foreach (var (key, value) in Settings(model))
            text.Append(CultureInfo.InvariantCulture, $"{key} {value}\n");
        foreach (var field in model.Fields)
        {
            text.Append("field ").Append(LevelNames.Of(field.Field)).Append('\n');
            foreach (var level in field.Levels)
                text.Append(CultureInfo.InvariantCulture, $"level {level.Name} {level.SameMillibits} {level.OtherMillibits} {level.TypicalFrequencyMillibits}\n");
        }

        return text.ToString();
    }

    /// <summary>Reads a model that names every setting, field and level exactly once, in order; otherwise says what is amiss.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out MatchModel? model, [NotNullWhen(false)] out string? fault)
    {
        var reader = new MatchModelReader(text);
        model = reader.Read(Header);
        fault = model is null ? reader.Fault : null;
        return model is not null;
    }

    private static IEnumerable<(string Key, int Value)> Settings(MatchModel model) =>
    [
        ("matches-per-thousand-records", model.MatchesPerThousandRecords),
        ("least-population", model.LeastPopulation),
        ("frequency-records", model.FrequencyRecords),
        ("frequency-damping", model.FrequencyDamping),
        ("automatic-millibits", model.AutomaticMillibits),
        ("possible-millibits", model.PossibleMillibits),
    ];
}
