namespace InfoShareHub.Protocol.Proving;

/// <summary>What of a request a dimension varies. Together they cover every property of <see cref="Compiling.Facts"/> that is asked and not derived.</summary>
internal enum FactKind
{
    Purpose,
    Threshold,
    Consent,
    RecipientKind,
    OwnerKind,
    KnownChild,
    Concern,
    Age,
    BreaksGlass,
    Relevant,
    Notifiable,

    /// <summary>One mark, there or not.</summary>
    Mark,
    Link,
    ItemTier,
    Viewed,
    Own,

    Seal,

    /// <summary>Nothing, or one of the things that forbid whatever the class rules say.</summary>
    Silencer,
}
