using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Reporting;

/// <summary>
/// Whom a referrer may call while no screener has said so: everybody who screens in the concern's area. Follows from enrolment alone, never from who was
/// alerted, so that it says nothing of the child.
/// </summary>
internal static class ContactRoutes
{
    private const string ScreenerRole = "screener";

    /// <summary>By agency id, with a semicolon between. For the protected route without the reporter's own agency.</summary>
    public static string Of(HubState state, KnownConcern concern)
    {
        var screening = state.Governance.Enrolment.Agencies.Values
            .Where(agency => agency.HasRole(ScreenerRole) && agency.RoleCodes.Contains(RoleCode.SCR) && agency.ContactRoute.Length > 0)
            .Where(agency => !concern.IsProtected || agency.Id != concern.Agency)
            .ToList();
        var inArea = screening.FindAll(agency => agency.Covers(concern.Report.Area));
        return string.Join("; ", (inArea.Count > 0 ? inArea : screening).Select(agency => $"{agency.DisplayName}: {agency.ContactRoute}"));
    }
}
