using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Composing;

/// <summary>A mailbox and the role codes of whoever reads it.</summary>
/// <param name="Mailbox">The mailbox.</param>
/// <param name="Recipient">The agency and roles that the protocol decides by.</param>
public sealed record AlertRecipient(Mailbox Mailbox, Recipient Recipient)
{
    /// <summary>
    /// The mailbox of an agency with the role code that its readers have for certain: screeners are SCR, seal-holders SEAL, contributors have the one code of their
    /// kind of body, each only as far as the agency is enrolled for it. Who has more asks for disclosure in person.
    /// </summary>
    public static AlertRecipient Of(EnrolledAgency agency, MailboxKind kind)
    {
        var code = kind switch
        {
            MailboxKind.Screener => RoleCode.SCR,
            MailboxKind.SealHolder => RoleCode.SEAL,
            _ => CodeOf(agency.Kind),
        };
        return new AlertRecipient(
            new Mailbox(agency.Agency, kind),
            new Recipient { Agency = agency.Agency, Kind = agency.Kind, Areas = agency.Areas, Roles = RoleSet.Of(code).Intersect(agency.RoleCodes) });
    }

    private static RoleCode CodeOf(AgencyKind kind) => kind switch
    {
        AgencyKind.Police => RoleCode.POL,
        AgencyKind.Health => RoleCode.HLT,
        AgencyKind.Education => RoleCode.DSL,
        AgencyKind.SocialCare => RoleCode.SWK,
        AgencyKind.Voluntary => RoleCode.VOL,
        AgencyKind.Justice => RoleCode.PRB,
        _ => default,
    };
}
