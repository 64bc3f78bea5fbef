using System.Collections.Frozen;
using InfoShareHub.Protocol;
using InfoShareHub.V1;
using DataClass = InfoShareHub.Concerns.Sharing.DataClass;

namespace InfoShareHub.Ledger.State;

/// <summary>A broken glass and its review.</summary>
/// <param name="Number">The hub's number of both.</param>
/// <param name="Index">The entry that opened it.</param>
/// <param name="Agency">Whose.</param>
/// <param name="StaffId">Who broke it.</param>
/// <param name="SecondStaffId">The second person; empty where none was needed.</param>
/// <param name="Child">The child; 0 where a description fitted nobody.</param>
/// <param name="Fields">What opens, by class.</param>
/// <param name="OpenedTime">When.</param>
/// <param name="ExpiresTime">Until when.</param>
/// <param name="ReviewDue">When the review is due.</param>
/// <param name="IncidentReference">Incident.</param>
/// <param name="Reason">Why, in words; empty once it is erased.</param>
internal sealed record KnownGrant(
    ulong Number,
    ulong Index,
    string Agency,
    string StaffId,
    string SecondStaffId,
    ulong Child,
    FrozenDictionary<DataClass, FieldSet> Fields,
    DateTimeOffset OpenedTime,
    DateTimeOffset ExpiresTime,
    DateTimeOffset ReviewDue,
    string IncidentReference,
    string Reason)
{
    /// <summary>Disclosures that were asked for under it.</summary>
    public uint Uses { get; init; }

    /// <summary>What the review found; unspecified while it is open.</summary>
    public ReviewFinding Finding { get; init; }

    /// <summary>Who reviewed.</summary>
    public string Reviewer { get; init; } = string.Empty;

    /// <summary>Nobody reviewed it in time, and that was escalated.</summary>
    public bool IsEscalated { get; init; }

    /// <summary>The review is still to be done.</summary>
    public bool IsOpen => Finding == ReviewFinding.Unspecified;

    /// <summary>Whether a person is one of the two who broke the glass.</summary>
    public bool IsBrokenBy(string agency, string? staffId)
    {
        return string.Equals(agency, Agency, StringComparison.Ordinal)
            && (string.Equals(staffId, StaffId, StringComparison.Ordinal) || string.Equals(staffId, SecondStaffId, StringComparison.Ordinal));
    }

    public override string ToString() => nameof(KnownGrant);
}
