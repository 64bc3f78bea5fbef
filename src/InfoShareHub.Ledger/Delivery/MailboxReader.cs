using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Delivery;

/// <summary>Who reads a mailbox, as the protocol knows them.</summary>
internal static class MailboxReader
{
    /// <summary>Null when the agency is no longer enrolled for the mailbox.</summary>
    public static AlertRecipient? Of(HubState state, CallerIdentity caller)
    {
        if (!state.Governance.Enrolment.TryFind(caller.Agency, out var agency) || !agency.HasRole(caller.Role))
        {
            return null;
        }

        // The governance mailbox gets notices only; no concern is ever composed for it.
        var kind = Enum.GetValues<MailboxKind>().FirstOrDefault(
            kind => string.Equals(caller.Role, ConcernFactsOf.RoleOf(kind), StringComparison.Ordinal), MailboxKind.Contributor);
        var mailbox = AlertRecipient.Of(ConcernFactsOf.ToComposing(agency), kind);

        // A person reads with the roles of their token; a system reads for the mailbox.
        return caller.RoleCodes.Count == 0
            ? mailbox
            : mailbox with { Recipient = mailbox.Recipient with { Roles = RoleSet.Of(caller.RoleCodes) } };
    }
}
