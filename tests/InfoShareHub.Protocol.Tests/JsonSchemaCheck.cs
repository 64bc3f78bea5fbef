using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace InfoShareHub.Protocol.Tests;

/// <summary>The part of JSON Schema 2020-12 that our schema uses, on YAML nodes. A keyword it does not know is a failure, so that nothing is believed unchecked.</summary>
internal sealed class JsonSchemaCheck(JsonObject root)
{
    private static readonly string[] Silent = ["$schema", "$id", "$defs", "title", "description", "properties", "additionalProperties"];

    private readonly List<string> _faults = [];

    internal IReadOnlyList<string> Find(YamlNode document)
    {
        Check(root, document, "$");
        return _faults;
    }

    private void Check(JsonObject schema, YamlNode node, string path)
    {
        if (schema["$ref"] is { } reference)
            Check(root["$defs"]![((string)reference!)["#/$defs/".Length..]]!.AsObject(), node, path);
        if (node is YamlMappingNode mapping && (schema.ContainsKey("properties") || schema.ContainsKey("additionalProperties")))
            CheckChildren(schema, mapping, path);
        foreach (var (keyword, value) in schema)
        {
            if (!Silent.Contains(keyword, StringComparer.Ordinal) && keyword != "$ref" && !Holds(keyword, value!, node, path))
                _faults.Add($"{path}: {keyword} {value}");
        }
    }

    private void CheckChildren(JsonObject schema, YamlMappingNode mapping, string path)
    {
        foreach (var (key, child) in mapping.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (schema["properties"]?[name] is JsonObject known)
                Check(known, child, $"{path}.{name}");
            else if (schema["additionalProperties"] is JsonObject other)
                Check(other, child, $"{path}.{name}");
            else if (schema["additionalProperties"] is not null)
                _faults.Add($"{path}.{name}: not known");
        }
    }

    private bool Holds(string keyword, JsonNode value, YamlNode node, string path)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        var children = (node as YamlSequenceNode)?.Children;
        switch (keyword)
        {
            case "type": return IsOf((string)value!, node, text);
            case "enum": return value.AsArray().Any(code => (string)code! == text);
            case "pattern": return Regex.IsMatch(text, (string)value!, RegexOptions.None, TimeSpan.FromSeconds(1));
            case "minLength": return text.Length >= (int)value!;
            case "minimum": return int.Parse(text, CultureInfo.InvariantCulture) >= (int)value!;
            case "maximum": return int.Parse(text, CultureInfo.InvariantCulture) <= (int)value!;
            case "minItems": return children!.Count >= (int)value!;
            case "uniqueItems": return children!.Select(child => child.ToString()).Distinct(StringComparer.Ordinal).Count() == children!.Count;
            case "required": return value.AsArray().All(key => ((YamlMappingNode)node).Children.ContainsKey(new YamlScalarNode((string)key!)));
            case "items":
                for (var i = 0; i < children!.Count; i++)
                    Check(value.AsObject(), children[i], $"{path}[{i}]");
                return true;
            default: throw new NotSupportedException(keyword);
        }
    }

    private static bool IsOf(string type, YamlNode node, string text) => type switch
    {
        "object" => node is YamlMappingNode,
        "array" => node is YamlSequenceNode,
        "integer" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "boolean" => text is "true" or "false",
        _ => node is YamlScalarNode,
    };
}
