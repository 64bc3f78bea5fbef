using System.Text.RegularExpressions;

namespace InfoShareHub.Architecture.Tests.Reading;

/// <summary>Finds the types that a file declares. Reads code that holds no comments or strings any more.</summary>
internal static partial class TypeFinder
{
    public static IReadOnlyList<TypeDeclaration> Find(string code)
    {
        var depths = Depths(code);
        var types = new List<TypeDeclaration>();
        foreach (Match match in Declaration().Matches(code))
        {
            // A variable may be named `record`, and a constraint may say `class`.
            if (match.Groups["name"].Value is "where" or "is" or "in" or "as" or "switch" or "with" or "and" or "or" || depths[match.Index].Round > 0)
            {
                continue;
            }

            var header = Header(code, match.Index + match.Length);
            var line = code.AsSpan(0, match.Groups["name"].Index).Count('\n') + 1;
            types.Add(new TypeDeclaration(
                Spaces().Replace(match.Groups["kind"].Value, " "),
                match.Groups["name"].Value,
                match.Groups["modifiers"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
                Bases(header),
                depths[match.Index].Curly > 0,
                line));
        }

        return types;
    }

    private static (int Curly, int Round)[] Depths(string code)
    {
        var depths = new (int Curly, int Round)[code.Length];
        var (curly, round) = (0, 0);
        for (var i = 0; i < code.Length; i++)
        {
            curly += code[i] switch { '{' => 1, '}' => -1, _ => 0 };
            round += code[i] switch { '(' => 1, ')' => -1, _ => 0 };
            depths[i] = (curly, round);
        }

        return depths;
    }

    /// <summary>What follows the name up to the body.</summary>
    private static string Header(string code, int from)
    {
        var round = 0;
        for (var i = from; i < code.Length; i++)
        {
            round += code[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (round == 0 && code[i] is '{' or ';')
            {
                return code[from..i];
            }
        }

        return code[from..];
    }

    private static List<string> Bases(string header)
    {
        // Arguments and type arguments away, innermost first; then only names and commas are left.
        var names = header;
        for (var shorter = Arguments().Replace(names, ""); shorter.Length < names.Length; shorter = Arguments().Replace(names, ""))
        {
            names = shorter;
        }

        var colon = names.IndexOf(':', StringComparison.Ordinal);
        var where = names.IndexOf(" where ", StringComparison.Ordinal);
        if (colon < 0 || (where >= 0 && where < colon))
        {
            return [];
        }

        return
        [
            .. names[(colon + 1)..(where < 0 ? names.Length : where)]
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(name => name[(name.LastIndexOf('.') + 1)..]),
        ];
    }

    [GeneratedRegex(
        @"(?<![\w.:])(?<modifiers>((public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref|unsafe|new)\s+)*)(?<kind>record\s+struct|record\s+class|record|class|struct|interface|enum)\s+(?<name>\w+)(?=\s*[({:;<]|\s+where\b)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\([^()]*\)|<[^<>]*>")]
    private static partial Regex Arguments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
