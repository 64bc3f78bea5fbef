using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Glass;

/// <summary>Who may see and conclude the review of a broken glass: auditors all of them, managers those of the areas they work in.</summary>
internal static class Reviewers
{
    public static bool MayReview(CallerIdentity caller) => caller.RoleCodes.Contains(RoleCode.MGR) || caller.RoleCodes.Contains(RoleCode.AUD);

    public static bool Sees(CallerIdentity caller, KnownGrant grant, HubState state)
    {
        if (caller.RoleCodes.Contains(RoleCode.AUD))
        {
            return true;
        }

        return AgencyId.TryParse(grant.Agency, out var agency)
            && state.Governance.Enrolment.TryFind(caller.Agency, out var reviewing)
            && state.Governance.Enrolment.TryFind(agency, out var breaking)
            && breaking.Areas.Any(reviewing.Covers);
    }
}
