using YamlDotNet.RepresentationModel;

namespace InfoShareHub.Hub.Genesis;

/// <summary>A YAML mapping of which every key must be known. What is wrong is added to a list, never thrown, so that everything is reported at once.</summary>
internal sealed class StrictMap
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly List<string> _faults;

    public StrictMap(YamlMappingNode node, string path, IReadOnlyCollection<string> keys, List<string> faults)
    {
        _path = path;
        _faults = faults;
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && keys.Contains(name, StringComparer.Ordinal) && value.Anchor.IsEmpty)
                _values[name] = value;
            else
                faults.Add($"{path}.{key}: is not known");
        }
    }

    /// <summary>A scalar that passes the test; else a fault and the empty string.</summary>
    public string Text(string key, Func<string, bool> isRight, string rule)
    {
        if (!_values.TryGetValue(key, out var node) || node is not YamlScalarNode { Value: { Length: > 0 } text })
        {
            _faults.Add($"{_path}.{key}: is missing");
            return "";
        }

        if (isRight(text))
            return text;

        _faults.Add($"{_path}.{key}: {rule}");
        return "";
    }

    /// <summary>A sequence; empty if there is none.</summary>
    public IReadOnlyList<YamlNode> List(string key) => _values.TryGetValue(key, out var node) && node is YamlSequenceNode list ? [.. list.Children] : [];
}
