namespace InfoShareHub.Cli;

/// <summary>What the commands end with. <c>audit verify</c> has codes of its own, which its help lists.</summary>
internal enum ExitCode
{
    Success = 0,

    /// <summary>Something broke that is not the caller's doing: report it.</summary>
    Fault = 1,

    /// <summary>The command line, or a file it names, cannot be used.</summary>
    WrongUse = 2,

    /// <summary>The hub refused, at least in part.</summary>
    Refused = 3,

    /// <summary>The hub gave no answer.</summary>
    Unreachable = 4,

    /// <summary>A receipt or a checkpoint does not prove what it claims.</summary>
    NotProved = 5,

    /// <summary>A protocol document has faults, or fails one of its own decision tests.</summary>
    Faulty = 6,

    /// <summary>An invariant of a protocol does not hold.</summary>
    Violated = 7,

    /// <summary>A protocol shows somebody more than another.</summary>
    Widens = 8,

    /// <summary>Interrupted by the user.</summary>
    Interrupted = 130,
}
