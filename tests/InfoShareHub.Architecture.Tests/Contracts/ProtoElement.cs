using System.Text.RegularExpressions;
using InfoShareHub.Architecture.Tests.Reading;

namespace InfoShareHub.Architecture.Tests.Contracts;

/// <summary>Something that a .proto file declares, and whether a comment stands above it.</summary>
internal sealed partial record ProtoElement(string Path, int Line, string Text, bool HasComment)
{
    /// <summary>Services, methods, messages, fields, enums and their values of all our .proto files.</summary>
    public static IEnumerable<ProtoElement> All => Repository.Files("protos", ".proto").SelectMany(Read);

    private static IEnumerable<ProtoElement> Read(string path)
    {
        var lines = Repository.Read(path).Split('\n').Select(line => line.Trim()).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (Declaration().IsMatch(lines[i]))
            {
                yield return new ProtoElement(path, i + 1, lines[i], i > 0 && IsComment(lines[i - 1]));
            }
        }
    }

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal) && line.Length > 5;

    [GeneratedRegex(
        @"^((message|enum|service)\s+\w+\s*\{|rpc\s+\w+\s*\(|((repeated|optional)\s+)?(map<[^>]+>|[\w.]+)\s+\w+\s*=\s*\d+\s*[;\[]|[A-Z]\w*\s*=\s*\d+\s*[;\[])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
