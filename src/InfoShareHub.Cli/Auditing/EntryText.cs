using InfoShareHub.V1;

namespace InfoShareHub.Cli.Auditing;

/// <summary>An entry, or one access, on one line.</summary>
internal static class EntryText
{
    public static string Of(EntryView entry)
    {
        var what = entry.Event is { } happened ? $"{happened.Action} {happened.Outcome}{(happened.ProtectedRoute ? " (protected route)" : "")}" : "";
        return $"{entry.Index,8} {entry.Time?.ToDateTime():yyyy-MM-dd HH:mm:ss.fff} {entry.Agency,-10} #{entry.AgencySequence,-6} {what}";
    }

    public static string Of(AccessRecord access)
    {
        var who = access.Actor is { } actor ? $"{actor.Agency} {actor.Role} {actor.StaffId}".TrimEnd() : "somebody unnamed";
        var what = string.Join(", ", access.Accesses.Select(one => $"{one.DataClass} {one.Level} {one.Outcome} [{string.Join(' ', one.RuleIds)}]"));
        var why = access.Reason.Length > 0 ? $"{access.Purpose} ({access.Reason})" : $"{access.Purpose}";
        return $"{access.Index,8} {access.Time?.ToDateTime():yyyy-MM-dd HH:mm:ss} {who}: {access.Action} for {why}: {what}";
    }
}
