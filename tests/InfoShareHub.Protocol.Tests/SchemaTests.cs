using System.Text.Json.Nodes;
using InfoShareHub.ProtocolFiles;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace InfoShareHub.Protocol.Tests;

/// <summary>protocols/baseline.schema.json says the same as the reader.</summary>
public sealed class SchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Baseline.PathOf("baseline.schema.json")))!.AsObject();

    [Fact]
    public void The_baseline_is_valid_under_its_schema() => Assert.Empty(new JsonSchemaCheck(Schema).Find(Load()));

    [Theory]
    [InlineData("protocol", "colour")]
    [InlineData("common", "colour")]
    [InlineData("classes", "C21")]
    public void The_schema_refuses_keys_that_the_reader_refuses(string section, string key)
    {
        var document = Load();
        ((YamlMappingNode)document.Children[section]).Add(key, "x");

        Assert.NotEmpty(new JsonSchemaCheck(Schema).Find(document));
    }

    [Fact]
    public void The_schema_lists_the_codes_that_the_reader_knows()
    {
        (string Definition, string Listing)[] lists =
        [
            ("dataClass", ProtocolCodes.Classes.Listing), ("tier", ProtocolCodes.Tiers.Listing), ("level", ProtocolCodes.Levels.Listing),
            ("purpose", ProtocolCodes.Purposes.Listing), ("threshold", ProtocolCodes.Thresholds.Listing), ("consent", ProtocolCodes.Consents.Listing),
            ("kind", ProtocolCodes.Kinds.Listing), ("role", ProtocolCodes.Roles.Listing), ("mark", ProtocolCodes.Markers.Listing),
            ("obligation", ProtocolCodes.Obligations.Listing), ("duty", ProtocolCodes.Duties.Listing), ("field", ProtocolCodes.Fields.Listing),
        ];

        Assert.All(lists, list => Assert.Equal(list.Listing, string.Join(", ", Schema["$defs"]![list.Definition]!["enum"]!.AsArray().Select(code => (string)code!))));
    }

    private static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        using var file = File.OpenText(Baseline.PathOf("baseline.yaml"));
        stream.Load(file);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
