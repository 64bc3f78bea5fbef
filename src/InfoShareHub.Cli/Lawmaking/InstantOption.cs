using System.CommandLine;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary>Options that take an instant; without an offset it is UTC.</summary>
internal static class InstantOption
{
    public static Option<Timestamp?> Of(string name, string description) => new(name)
    {
        Description = $"{description}, such as 2026-09-30T00:00:00Z.",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                return Timestamp.FromDateTimeOffset(instant);
            result.AddError($"{name} must be an instant such as 2026-09-30T00:00:00Z");
            return null;
        },
    };
}
