using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Notifying;

/// <summary>Whose mailboxes a notice goes to.</summary>
internal static class NoticeMailboxes
{
    /// <summary>An owner's own systems and people.</summary>
    public static string OfOwner(AgencyId owner) => $"{owner.Value}/contributor";

    /// <summary>The Caldicott guardian of an agency: the governance mailbox, for readers with the code CAL.</summary>
    public static string OfGuardian(AgencyId owner) => $"{owner.Value}/governance";

    /// <summary>
    /// The MASH managers of the areas that an agency works in; where these have none, all managers, because a page must never reach nobody.
    /// </summary>
    public static IReadOnlyList<string> OfManagers(HubState state, AgencyId agency)
    {
        var managing = state.Governance.Enrolment.Agencies.Values
            .Where(enrolled => enrolled.HasRole("screener") && enrolled.RoleCodes.Contains(RoleCode.MGR)).ToList();
        var near = state.Governance.Enrolment.TryFind(agency, out var asking)
            ? managing.Where(enrolled => enrolled.Areas.Any(asking.Covers)).ToList()
            : [];
        return [.. (near.Count > 0 ? near : managing).Select(enrolled => $"{enrolled.Id.Value}/screener")];
    }
}
