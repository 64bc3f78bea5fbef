using InfoShareHub.Client.Pushing;

namespace InfoShareHub.Cli.Pushing;

/// <summary>Counts what became of a push.</summary>
internal sealed class PushReport
{
    public int Accepted { get; private set; }

    public int Repeated { get; private set; }

    public int Superseded { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Warnings by code.</summary>
    public SortedDictionary<string, int> Warnings { get; } = new(StringComparer.Ordinal);

    /// <summary>Values that were left out of a table because the hub would refuse them, by field.</summary>
    public IReadOnlyDictionary<string, int> LeftOut { get; set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public int Answered() => Accepted + Repeated + Refused;

    public void Count(PushOutcome outcome)
    {
        if (!outcome.IsAccepted)
            Refused++;
        else if (outcome.IsRepeat)
            Repeated++;
        else
            Accepted++;
        if (outcome.IsSuperseded)
            Superseded++;
        foreach (var warning in outcome.Warnings)
            Warnings[warning.Code] = Warnings.GetValueOrDefault(warning.Code) + 1;
    }
}
