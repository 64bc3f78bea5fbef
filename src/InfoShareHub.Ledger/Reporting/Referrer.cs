using InfoShareHub.Ledger.Sequencing;

namespace InfoShareHub.Ledger.Reporting;

/// <summary>Under which name somebody reports, and so may read what became of it.</summary>
internal static class Referrer
{
    private const string ReporterRole = "reporter";

    /// <summary>
    /// For the protected route the person. Otherwise the certificate role; for reporters with the system, because one agency's reporters (a school, a
    /// hotel) have nothing to do with each other.
    /// </summary>
    public static string Of(Command command)
    {
        if (command.Protected is { } route)
        {
            return route.PersonKey;
        }

        var caller = command.Caller;
        return string.Equals(caller.Role, ReporterRole, StringComparison.Ordinal) && caller.System is { } system ? $"{caller.Role}/{system}" : caller.Role;
    }
}
