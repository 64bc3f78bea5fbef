namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// Whether child or item is sealed, beside whole tiers: it is the same to every rule that does not look at the mark, which <c>QuotientTests</c> holds. A seal forbids and grants: the
/// seal-holder sees what nobody else does.
/// </summary>
internal enum Seal
{
    None = 0,
    Sealed = 1,

    /// <summary>By the mark on the item; told apart only where a rule looks at that mark.</summary>
    ByMark = 2,
}
