using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Alerts.Composing;

/// <summary>Where alerts wait: an agency's contributors, its MASH screeners, or its seal-holder.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Kind">Whose mailbox there.</param>
public sealed record Mailbox(AgencyId Agency, MailboxKind Kind)
{
    /// <summary>As entries name it, such as <c>social/screener</c>.</summary>
    public override string ToString() => Kind switch
    {
        MailboxKind.Screener => $"{Agency}/screener",
        MailboxKind.SealHolder => $"{Agency}/seal-holder",
        _ => $"{Agency}/contributor",
    };
}
