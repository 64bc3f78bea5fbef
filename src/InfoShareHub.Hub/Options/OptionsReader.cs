namespace InfoShareHub.Hub.Options;

/// <summary>Reads options from the command line: <c>--key value</c> or <c>--key=value</c>. Unknown and repeated keys are faults; all faults are reported together.</summary>
internal static class OptionsReader
{
    /// <summary>Reads and checks.</summary>
    public static OptionsReading<T> Read<T>(IReadOnlyList<string> arguments)
        where T : class, new()
    {
        var options = new T();
        var slots = OptionCatalogue.SlotsOf(options);
        var faults = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                faults.Add($"{argument}: is not an option");
                continue;
            }

            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? argument[2..] : argument[2..equals];
            var value = equals >= 0 ? argument[(equals + 1)..] : i + 1 < arguments.Count ? arguments[++i] : null;
            if (Take(slots, seen, key, value) is { } fault)
                faults.Add(fault);
        }

        faults.AddRange(slots.Select(slot => slot.Check()).OfType<string>());
        return new OptionsReading<T>(options, faults);
    }

    private static string? Take(IReadOnlyList<OptionSlot> slots, HashSet<string> seen, string key, string? value)
    {
        if (slots.FirstOrDefault(slot => slot.Key == key) is not { } slot)
            return $"--{key}: is not known";
        if (!seen.Add(key))
            return $"--{key}: is given twice";
        if (value is null)
            return $"--{key}: lacks a value";

        return slot.Set(value);
    }
}
