using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Tests;

/// <summary>Requests about nobody in particular.</summary>
internal static class Requests
{
    internal static readonly DateOnly Day = new(2026, 11, 2);

    internal static AgencyId Agency(string id) => AgencyId.TryParse(id, out var agency) ? agency : throw new ArgumentException("no agency id", nameof(id));

    /// <summary>A request to which nothing stands in the way but what the protocol says.</summary>
    internal static DecisionRequest For(DataClass dataClass, params RoleCode[] roles) => new()
    {
        Recipient = new Recipient { Agency = Agency("eastmoor"), Kind = AgencyKind.SocialCare, Roles = RoleSet.Of(roles) },
        Subject = new SubjectFacts { AgeYears = 14 },
        Item = new ItemFacts { DataClass = dataClass, Owner = Agency("wexdale"), OwnerKind = AgencyKind.SocialCare },
        Purpose = Purpose.P1,
        Threshold = Threshold.L2,
        HasThresholdReference = true,
        Basis = LinkBasis.Confirmed,
        RequestedLevel = DisclosureLevel.D5,
        Date = Day,
    };
}
