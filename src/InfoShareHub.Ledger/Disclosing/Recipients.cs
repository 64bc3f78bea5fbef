using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>Callers as the protocol knows them.</summary>
internal static class Recipients
{
    /// <summary>Null when the agency is not enrolled any more.</summary>
    public static Recipient? Of(CallerIdentity caller, HubState state)
    {
        return state.Governance.Enrolment.TryFind(caller.Agency, out var agency)
            ? new Recipient { Agency = agency.Id, Kind = agency.Kind, Areas = agency.Areas, Roles = RoleSet.Of(caller.RoleCodes) }
            : null;
    }
}
