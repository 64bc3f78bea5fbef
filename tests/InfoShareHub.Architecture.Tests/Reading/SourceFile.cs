using System.Text.RegularExpressions;

namespace InfoShareHub.Architecture.Tests.Reading;

/// <summary>A C# file, as text, as code and as declarations.</summary>
internal sealed partial record SourceFile(string Path, string Text, string Code, string Namespace, IReadOnlyList<TypeDeclaration> Types)
{
    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>Such as InfoShareHub.Ledger.</summary>
    public string Project => Path.Split('/')[1];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public int LineCount => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public static SourceFile Read(string path)
    {
        var text = Repository.Read(path);
        var code = CodeText.Of(text);
        var found = NamespaceLine().Match(code);
        return new SourceFile(path, text, code, found.Groups["name"].Value, TypeFinder.Find(code));
    }

    /// <summary>Each place where the code matches, as <c>path:line what</c>.</summary>
    public IEnumerable<string> Find(Regex pattern)
    {
        return pattern.Matches(Code).Select(match => $"{Path}:{LineOf(match.Index)} {match.Value.Trim()}");
    }

    public int LineOf(int index) => Code.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)\s*;", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamespaceLine();
}
