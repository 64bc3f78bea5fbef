using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Alerts.Composing;

/// <summary>What composing needs to know of an enrolled agency.</summary>
public sealed record EnrolledAgency
{
    /// <summary>Its id.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>What it is.</summary>
    public required AgencyKind Kind { get; init; }

    /// <summary>Mailboxes it may have, by the certificate roles it is enrolled for.</summary>
    public required IReadOnlyList<MailboxKind> Mailboxes { get; init; }

    /// <summary>Role codes its people may carry.</summary>
    public required RoleSet RoleCodes { get; init; }

    /// <summary>Areas it works in.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Contact for people who are told to ask it.</summary>
    public string ContactRoute { get; init; } = "";
}
