namespace InfoShareHub.AuditVerifier;

/// <summary>What the program ends with. The numbers are fixed: scripts rely on them.</summary>
internal enum ExitCode
{
    Sound = 0,
    WrongUse = 2,
    Tampered = 3,
    RolledBack = 4,
    Forked = 5,
    PolicyNotMet = 6,
    Unreadable = 7,
}
