using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Composing;

/// <summary>
/// Says who is told about a concern, and what. Pure: called once when the concern comes in, to know whose mailboxes it reaches, and again at each
/// delivery with the facts and the protocol of that moment, so that what has been withdrawn since is not sent.
/// </summary>
public static class AlertComposer
{
    /// <summary>
    /// Mailboxes that the concern may reach, by agency id, screeners before contributors: every agency's screeners in the area, and the contributors of
    /// every other agency that holds a linked record. If the area has no screener, all screeners, because a concern must never reach nobody. Where the
    /// child is sealed, the seal-holders too, chosen by area in the same way; the protocol then tells nobody else. A concern by the protected route is not
    /// for contributors, and for nobody of the reporter's own agency; so it may reach nobody yet.
    /// </summary>
    public static IReadOnlyList<AlertRecipient> Recipients(ConcernFacts facts, IReadOnlyCollection<EnrolledAgency> agencies)
    {
        if (facts.IsProtected)
            agencies = [.. agencies.Where(agency => agency.Agency != facts.Reporter)];

        var screening = agencies.Where(agency => agency.Mailboxes.Contains(MailboxKind.Screener) && agency.RoleCodes.Contains(RoleCode.SCR)).ToArray();
        var inArea = screening.Where(agency => agency.Areas.Contains(facts.Area, StringComparer.Ordinal)).ToArray();
        return
        [
            .. (inArea.Length > 0 ? inArea : screening).OrderBy(agency => agency.Agency.Value, StringComparer.Ordinal)
                .Select(agency => AlertRecipient.Of(agency, MailboxKind.Screener)),
            .. Holders(facts, agencies),
            .. SealHolders(facts, agencies),
        ];
    }

    private static IEnumerable<AlertRecipient> Holders(ConcernFacts facts, IReadOnlyCollection<EnrolledAgency> agencies)
    {
        if (facts.IsProtected)
            return [];
        var holding = agencies.Where(agency => agency.Agency != facts.Reporter && agency.Mailboxes.Contains(MailboxKind.Contributor)
            && facts.Linked.Any(record => record.Agency == agency.Agency && record.Basis >= LinkBasis.Automatic));
        return holding.OrderBy(agency => agency.Agency.Value, StringComparer.Ordinal).Select(agency => AlertRecipient.Of(agency, MailboxKind.Contributor));
    }

    private static IEnumerable<AlertRecipient> SealHolders(ConcernFacts facts, IReadOnlyCollection<EnrolledAgency> agencies)
    {
        if (!facts.IsSealed)
            return [];
        var holders = agencies.Where(agency => agency.Mailboxes.Contains(MailboxKind.SealHolder) && agency.RoleCodes.Contains(RoleCode.SEAL)).ToArray();
        var inArea = holders.Where(agency => agency.Areas.Contains(facts.Area, StringComparer.Ordinal)).ToArray();
        return (inArea.Length > 0 ? inArea : holders).OrderBy(agency => agency.Agency.Value, StringComparer.Ordinal)
            .Select(agency => AlertRecipient.Of(agency, MailboxKind.SealHolder));
    }

    /// <summary>What each recipient would be told on a day; those whom nothing may be told are included, with their decisions, and get no alert.</summary>
    public static IReadOnlyList<AlertContent> ComposeAll(
        ConcernFacts facts, IReadOnlyCollection<EnrolledAgency> agencies, ProtocolSet protocol, DateOnly date) =>
        [.. Recipients(facts, agencies).Select(recipient => Compose(recipient, facts, protocol, date, viewed: default))];

    /// <summary>
    /// Whether one recipient would be told anything on a day: the same answer as <see cref="AlertContent.ShowsAnything"/>, found without looking at
    /// what others hold wherever the concern alone decides it.
    /// </summary>
    public static bool Reaches(AlertRecipient recipient, ConcernFacts facts, ProtocolSet protocol, DateOnly date) =>
        new Composition(recipient, facts, protocol, date, viewed: default).ShowsConcern()
        || Compose(recipient, facts, protocol, date, viewed: default).ShowsAnything;

    /// <summary>What one recipient is told on a day.</summary>
    /// <param name="recipient">Whose mailbox, and the roles of its reader.</param>
    /// <param name="facts">The concern and its child as known now.</param>
    /// <param name="protocol">The protocol in force.</param>
    /// <param name="date">The day of the disclosure.</param>
    /// <param name="viewed">Classes that the recipient has seen on this child before.</param>
    public static AlertContent Compose(AlertRecipient recipient, ConcernFacts facts, ProtocolSet protocol, DateOnly date, ClassSet viewed)
    {
        var first = new Composition(recipient, facts, protocol, date, viewed).Compose();
        // What an alert itself brings together counts as one view: decided again with all of it in sight, whatever the order of the records.
        var together = viewed.Union(first.ShownClasses);
        return together == viewed ? first : new Composition(recipient, facts, protocol, date, together).Compose();
    }
}
