namespace InfoShareHub.Alerts.Composing;

/// <summary>Whose mailbox it is; named as the certificate role that may watch it.</summary>
public enum MailboxKind
{
    /// <summary>Those who push records and concerns.</summary>
    Contributor = 1,

    /// <summary>MASH screeners.</summary>
    Screener = 2,

    /// <summary>Who keeps the seals: told of what nobody else may be told of.</summary>
    SealHolder = 3,
}
