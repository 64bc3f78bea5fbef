using System.CommandLine;
using System.CommandLine.Parsing;

namespace InfoShareHub.Cli.Terminals;

/// <summary>Options that take a code of the protocol as people write it: <c>P1</c>, <c>c07</c>, <c>L4+</c>, <c>not-sought-unsafe</c>.</summary>
internal static class CodeOption
{
    /// <summary>An option for one code.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="prefix">What the wire's names begin with and people leave out.</param>
    public static Option<T> One<T>(string name, string description, string prefix)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = "CODE",
            CustomParser = result => Parse<T>(result, result.Tokens[0].Value, prefix),
        };

    /// <summary>An option for several, apart by commas or repeated.</summary>
    public static Option<T[]> Many<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = "CODES",
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',')).Select(text => Parse<T>(result, text, ""))],
        };

    /// <summary>The wire's value for what was written; false for a code that does not exist.</summary>
    public static bool TryParse<T>(string text, string prefix, out T value)
        where T : struct, Enum
    {
        var name = prefix + text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("+", "Plus", StringComparison.Ordinal);
        return Enum.TryParse(name, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name[0]);
    }

    private static T Parse<T>(ArgumentResult result, string text, string prefix)
        where T : struct, Enum
    {
        if (!TryParse<T>(text, prefix, out var value))
            result.AddError($"`{text}` is none of {string.Join(' ', Enum.GetNames<T>().Where(name => !name.EndsWith("Unspecified", StringComparison.Ordinal)).Select(name => name[prefix.Length..]))}");
        return value;
    }
}
