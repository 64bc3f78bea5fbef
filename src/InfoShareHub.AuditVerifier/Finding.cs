namespace InfoShareHub.AuditVerifier;

/// <summary>One thing that is wrong.</summary>
/// <param name="Kind">How bad; decides the exit code.</param>
/// <param name="First">First entry at fault, as tightly as it can be known; null when no entry is concerned.</param>
/// <param name="Last">Last entry of the range in which the fault lies; equals <paramref name="First"/> when the entry is known.</param>
/// <param name="Message">One sentence for people: ids and numbers only.</param>
internal sealed record Finding(ExitCode Kind, ulong? First, ulong? Last, string Message)
{
    public static Finding At(ExitCode kind, ulong index, string message) => new(kind, index, index, message);

    public static Finding Within(ExitCode kind, ulong first, ulong last, string message) => new(kind, first, last, message);

    public static Finding Without(ExitCode kind, string message) => new(kind, null, null, message);

    /// <summary>Whether the fault is tied to one entry.</summary>
    public bool IsExact => First is not null && First == Last;
}
