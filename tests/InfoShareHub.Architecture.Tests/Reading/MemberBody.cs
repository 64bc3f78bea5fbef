using System.Text.RegularExpressions;

namespace InfoShareHub.Architecture.Tests.Reading;

/// <summary>The braces of a method, constructor, property or the like.</summary>
/// <param name="Line">Where it opens, from 1.</param>
/// <param name="LineCount">Lines from brace to brace, both included.</param>
/// <param name="Header">What stands before it, in one line.</param>
internal sealed partial record MemberBody(int Line, int LineCount, string Header)
{
    /// <summary>Finds the bodies that stand directly within a type.</summary>
    public static IEnumerable<MemberBody> Find(string code)
    {
        var open = new Stack<(bool IsType, bool IsMember, int Line, string Header)>();
        var line = 1;
        var headerFrom = 0;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\n':
                    line++;
                    break;
                case ';':
                    headerFrom = i + 1;
                    break;
                case '{':
                    var header = Spaces().Replace(code[headerFrom..i], " ").Trim();
                    var isInType = open.TryPeek(out var parent) && parent.IsType;
                    var isType = (open.Count == 0 || isInType) && TypeHeader().IsMatch(header);
                    open.Push((isType, isInType && !isType, line, header));
                    headerFrom = i + 1;
                    break;
                case '}' when open.TryPop(out var closed):
                    headerFrom = i + 1;
                    if (closed.IsMember)
                    {
                        yield return new MemberBody(closed.Line, line - closed.Line + 1, closed.Header);
                    }

                    break;
            }
        }
    }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w+", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
