using System.Text;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace InfoShareHub.ProtocolFiles;

/// <summary>
/// Reads a sharing protocol from YAML: one document of plain mappings, sequences and scalars. Unknown and repeated keys, unknown codes and everything
/// missing are faults with their lines, all reported together. Anchors, aliases and tags are refused: what a controller signs must be what it says.
/// </summary>
public static class ProtocolYaml
{
    /// <summary>The baseline with its texts is under 64 KiB; four times that is room for long overlays and nothing to choke on.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>A rule's list of marks is the deepest place, at 8.</summary>
    private const int MaxDepth = 16;

    /// <summary>Reads and compiles: a protocol, or every fault of the file and, if it could be read, of what it says.</summary>
    public static CompileResult Compile(ReadOnlyMemory<byte> yaml)
    {
        var reading = Read(yaml);
        return reading.Document is null ? new CompileResult(null, reading.Faults) : SharingProtocol.Compile(reading.Document);
    }

    /// <summary>Reads and compiles the documents in force, the baseline first: a set, or every fault.</summary>
    public static SetResult CompileSet(IReadOnlyList<ReadOnlyMemory<byte>> documents)
    {
        var result = Compile(documents[0]);
        return result.Protocol is null ? new SetResult(null, result.Faults) : new SetResult(ProtocolSet.Of(result.Protocol), []);
    }

    /// <summary>Reads a file's bytes.</summary>
    public static ProtocolReading Read(ReadOnlyMemory<byte> yaml)
    {
        var faults = new List<ProtocolFault>();
        var root = Parse(yaml, faults);
        ProtocolDocument? document = null;
        if (root is not null)
        {
            var map = new ProtocolMap(root, "the document", faults);
            document = DocumentReader.Read(map);
        }

        return faults.Count == 0
            ? new ProtocolReading(document, [])
            : new ProtocolReading(null, [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static YamlMappingNode? Parse(ReadOnlyMemory<byte> yaml, List<ProtocolFault> faults)
    {
        if (yaml.Length > MaxBytes)
        {
            faults.Add(new ProtocolFault(0, $"the document has {yaml.Length} bytes, at most {MaxBytes} are read"));
            return null;
        }

        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(yaml.Span);
            FindForbidden(text, faults);
            if (faults.Count > 0)
                return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            faults.Add(new ProtocolFault(1, "the file must hold one YAML mapping"));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new ProtocolFault(0, "the document is not UTF-8"));
        }
        catch (YamlException exception)
        {
            faults.Add(new ProtocolFault((int)exception.Start.Line, "the document is not YAML here, or a key stands twice"));
        }

        return null;
    }

    // Looked for among the parser's events, before any node is built: an alias bomb costs nothing.
    private static void FindForbidden(string text, List<ProtocolFault> faults)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var line = (int)(parser.Current?.Start.Line ?? 0);
            depth += parser.Current?.NestingIncrease ?? 0;
            if (depth > MaxDepth)
            {
                faults.Add(new ProtocolFault(line, "the document is nested too deeply"));
                return;
            }

            if (parser.Current is AnchorAlias)
                faults.Add(new ProtocolFault(line, "aliases are not allowed; write it out"));
            else if (parser.Current is NodeEvent { Anchor.IsEmpty: false })
                faults.Add(new ProtocolFault(line, "anchors are not allowed; write it out"));
            else if (parser.Current is NodeEvent { Tag.IsEmpty: false })
                faults.Add(new ProtocolFault(line, "tags are not allowed"));
        }
    }
}
