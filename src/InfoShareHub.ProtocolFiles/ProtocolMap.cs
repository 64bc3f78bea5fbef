using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using InfoShareHub.Protocol;
using YamlDotNet.RepresentationModel;

namespace InfoShareHub.ProtocolFiles;

/// <summary>A mapping of the file. Every key must be asked for: <see cref="Close"/> reports the others. Faults are collected, never thrown, and reading goes on.</summary>
internal sealed class ProtocolMap
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<ProtocolFault> _faults;

    public ProtocolMap(YamlMappingNode node, string name, List<ProtocolFault> faults)
    {
        (Name, Line, _faults) = (name, (int)node.Start.Line, faults);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { Length: > 0 } text })
                _values[text] = value;
            else
                faults.Add(new ProtocolFault((int)key.Start.Line, $"{name} has a key that is no text"));
        }
    }

    /// <summary>What the mapping is, for messages.</summary>
    public string Name { get; }

    public int Line { get; }

    public IEnumerable<string> Keys => _values.Keys;

    public void Fault(int line, string message) => _faults.Add(new ProtocolFault(line, message));

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>A text that must be there.</summary>
    public string Text(string key) => TryScalar(key, isRequired: true, out var node) ? node.Value! : "";

    /// <summary>A text, or empty.</summary>
    public string OptionalText(string key) => TryScalar(key, isRequired: false, out var node) ? node.Value! : "";

    /// <summary>A day that must be there, as 2026-01-31.</summary>
    public DateOnly Day(string key) => OptionalDay(key, isRequired: true) ?? default;

    /// <summary>A day, or null.</summary>
    public DateOnly? OptionalDay(string key, bool isRequired = false)
    {
        if (!TryScalar(key, isRequired, out var node))
            return null;
        if (DateOnly.TryParseExact(node.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Fault((int)node.Start.Line, $"`{key}` of {Name} must be a day such as 2026-01-31");
        return null;
    }

    /// <summary>A whole number, or null.</summary>
    public int? OptionalNumber(string key)
    {
        if (!TryScalar(key, isRequired: false, out var node))
            return null;
        if (int.TryParse(node.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault((int)node.Start.Line, $"`{key}` of {Name} must be a whole number");
        return null;
    }

    /// <summary>true or false, or null.</summary>
    public bool? OptionalFlag(string key)
    {
        if (!TryScalar(key, isRequired: false, out var node))
            return null;
        if (node.Value is "true" or "false")
            return node.Value == "true";
        Fault((int)node.Start.Line, $"`{key}` of {Name} must be true or false");
        return null;
    }

    /// <summary>A code that must be there.</summary>
    public T Code<T>(string key, CodeList<T> codes)
        where T : struct
    {
        if (TryScalar(key, isRequired: true, out var node))
            return Take(node, key, codes) ?? default;
        return default;
    }

    /// <summary>Codes of a list; empty when the key is absent.</summary>
    public IReadOnlyList<T> Codes<T>(string key, CodeList<T> codes)
        where T : struct =>
        [.. Items(key).OfType<YamlScalarNode>().Select(node => Take(node, key, codes)).OfType<T>()];

    /// <summary>Texts of a list; empty when the key is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).OfType<YamlScalarNode>().Select(node => node.Value ?? "").Where(text => text.Length > 0)];

    /// <summary>A mapping that must be there; an empty one in its place otherwise, so that reading goes on.</summary>
    public ProtocolMap Map(string key)
    {
        var map = OptionalMap(key);
        if (map is null && !Has(key))
            Fault(Line, $"`{key}` of {Name} is missing");
        return map ?? new ProtocolMap(new YamlMappingNode(), $"{Name} {key}", []);
    }

    /// <summary>A mapping, or null.</summary>
    public ProtocolMap? OptionalMap(string key)
    {
        _asked.Add(key);
        if (!_values.TryGetValue(key, out var node))
            return null;
        if (node is YamlMappingNode mapping)
            return new ProtocolMap(mapping, $"{Name} {key}", _faults);
        Fault((int)node.Start.Line, $"`{key}` of {Name} must be a mapping");
        return null;
    }

    /// <summary>The mappings of a list; empty when the key is absent.</summary>
    public IReadOnlyList<ProtocolMap> Maps(string key)
    {
        var maps = new List<ProtocolMap>();
        foreach (var node in Items(key))
        {
            if (node is YamlMappingNode mapping)
                maps.Add(new ProtocolMap(mapping, $"{Name} {key}[{maps.Count + 1}]", _faults));
            else
                Fault((int)node.Start.Line, $"`{key}` of {Name} must be a list of mappings");
        }

        return maps;
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (key, node) in _values.Where(pair => !_asked.Contains(pair.Key)))
            Fault((int)node.Start.Line, $"`{key}` of {Name} is not known");
    }

    private T? Take<T>(YamlScalarNode node, string key, CodeList<T> codes)
        where T : struct
    {
        if (codes.TryRead(node.Value ?? "", out var code))
            return code;
        Fault((int)node.Start.Line, $"`{node.Value}` in `{key}` of {Name} is not one of {codes.Listing}");
        return null;
    }

    private YamlNode[] Items(string key)
    {
        _asked.Add(key);
        if (!_values.TryGetValue(key, out var node))
            return [];
        if (node is YamlSequenceNode list)
            return [.. list.Children];
        Fault((int)node.Start.Line, $"`{key}` of {Name} must be a list");
        return [];
    }

    private bool TryScalar(string key, bool isRequired, [NotNullWhen(true)] out YamlScalarNode? scalar)
    {
        _asked.Add(key);
        scalar = null;
        if (!_values.TryGetValue(key, out var node))
        {
            if (isRequired)
                Fault(Line, $"`{key}` of {Name} is missing");
            return false;
        }

        if (node is YamlScalarNode { Value: { } text } found && !string.IsNullOrWhiteSpace(text))
        {
            scalar = found;
            return true;
        }

        Fault((int)node.Start.Line, $"`{key}` of {Name} must be a text that is not empty");
        return false;
    }
}
