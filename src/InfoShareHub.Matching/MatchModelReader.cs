using System.Globalization;
using InfoShareHub.Matching.Comparing;

namespace InfoShareHub.Matching;

/// <summary>Reads the lines of one model document in order and stops at the first that is not as it must be.</summary>
internal sealed class MatchModelReader(string text)
{
    private readonly string[] _lines = text.Split('\n');
    private int _at;

    /// <summary>What was amiss, once <see cref="Read"/> has answered nothing.</summary>
    public string Fault { get; private set; } = "";

    public MatchModel? Read(string header)
    {
        if (!TakeLine(header) || !TakeText("id", out var id) || !TakeText("provenance", out var provenance)
            || !TakeNumber("matches-per-thousand-records", 1, 100_000, out var matches) || !TakeNumber("least-population", 1, 100_000_000, out var population)
            || !TakeNumber("frequency-records", 1, 100_000_000, out var frequencyRecords) || !TakeNumber("frequency-damping", 0, 1000, out var damping)
            || !TakeNumber("automatic-millibits", 0, 100_000, out var automatic) || !TakeNumber("possible-millibits", -100_000, automatic, out var possible))
        {
            return null;
        }

        var fields = new List<FieldModel>();
        foreach (var field in Enum.GetValues<MatchField>())
        {
            if (ReadField(field) is not { } read)
                return null;
            fields.Add(read);
        }

        return TakeLine("") && _at == _lines.Length
            ? new MatchModel
            {
                Id = id,
                Provenance = provenance,
                MatchesPerThousandRecords = matches,
                LeastPopulation = population,
                FrequencyRecords = frequencyRecords,
                FrequencyDamping = damping,
                AutomaticMillibits = automatic,
                PossibleMillibits = possible,
                Fields = fields,
            }
            : null;
    }

    private FieldModel? ReadField(MatchField field)
    {
        if (!TakeLine("field " + LevelNames.Of(field)))
            return null;
        var levels = new List<LevelModel>();
        foreach (var name in LevelNames.AllOf(field))
        {
            if (!TakeText("level " + name, out var rest))
                return null;
            var numbers = rest.Split(' ');
            if (numbers.Length != 3 || !IsNumber(numbers[0], out var same) || !IsNumber(numbers[1], out var other) || !IsNumber(numbers[2], out var typical))
                return Refuse<FieldModel>($"line {_at}: three numbers of at most 60,000 expected after the level");
            levels.Add(new LevelModel(name, same, other, typical));
        }

        return new FieldModel(field, levels);
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number is >= -60_000 and <= 0;

    private bool TakeLine(string expected)
    {
        if (_at < _lines.Length && _lines[_at] == expected)
        {
            _at++;
            return true;
        }

        Refuse<string>($"line {_at + 1}: `{expected}` expected");
        return false;
    }

    private bool TakeText(string key, out string value)
    {
        value = "";
        if (_at >= _lines.Length || !_lines[_at].StartsWith(key + " ", StringComparison.Ordinal))
        {
            Refuse<string>($"line {_at + 1}: `{key}` expected");
            return false;
        }

        value = _lines[_at++][(key.Length + 1)..];
        return true;
    }

    private bool TakeNumber(string key, int least, int most, out int value)
    {
        value = 0;
        if (!TakeText(key, out var text))
            return false;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most)
            return true;
        Refuse<string>($"line {_at}: `{key}` must be {least} to {most}");
        return false;
    }

    private T? Refuse<T>(string fault)
        where T : class
    {
        Fault = fault;
        return null;
    }
}
