using System.Collections.Immutable;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.V1;
using DataClass = InfoShareHub.Concerns.Sharing.DataClass;

namespace InfoShareHub.Ledger.State;

/// <summary>A notice that was put into mailboxes.</summary>
/// <param name="Number">The hub's number.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Child">The child; 0 for none.</param>
/// <param name="ByAgency">Whose person caused it.</param>
/// <param name="ByStaffId">That person.</param>
/// <param name="Classes">Classes concerned.</param>
/// <param name="Grant">The broken glass it belongs to; 0 for none.</param>
/// <param name="IsUrgent">Somebody must act at once.</param>
/// <param name="Audience">A reader has one of these codes; empty for any reader.</param>
/// <param name="RaisedTime">When.</param>
internal sealed record KnownNotice(
    ulong Number,
    NoticeKind Kind,
    ulong Child,
    string ByAgency,
    string ByStaffId,
    ImmutableArray<DataClass> Classes,
    ulong Grant,
    bool IsUrgent,
    RoleSet Audience,
    DateTimeOffset RaisedTime)
{
    public static KnownNotice Of(NoticeRaised raised, DateTimeOffset time) => new(
        raised.NoticeNumber,
        raised.Kind,
        raised.Child,
        raised.ByAgency,
        raised.ByStaffId,
        [.. raised.DataClasses.Select(code => (DataClass)(int)code)],
        raised.GrantNumber,
        raised.IsUrgent,
        RoleSet.Of(raised.RoleCodes.Select(code => System.Enum.Parse<RoleCode>(code))),
        time);

    /// <summary>Whether a reader of a mailbox it waits in is told: who has the role, and is not the person it is about.</summary>
    public bool IsFor(string agency, string? staffId, RoleSet roles)
    {
        var isCause = string.Equals(agency, ByAgency, StringComparison.Ordinal) && string.Equals(staffId, ByStaffId, StringComparison.Ordinal);
        return !isCause && (Audience.IsEmpty || roles.Overlaps(Audience));
    }
}
