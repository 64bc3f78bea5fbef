using System.CommandLine;
using System.Globalization;

namespace InfoShareHub.Cli.Terminals;

/// <summary>Options that take a whole number within bounds.</summary>
internal static class NumberOption
{
    /// <summary>Both ends included; the help names them.</summary>
    public static Option<int> Between(string name, string description, int low, int high, int normally) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{description}, {low} to {high}."),
        HelpName = "N",
        DefaultValueFactory = _ => normally,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
                return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {low} to {high}"));
            return normally;
        },
    };
}
