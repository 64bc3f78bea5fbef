namespace InfoShareHub.Ledger.Glass;

/// <summary>The answer to who broke glass.</summary>
/// <param name="Number">The grant.</param>
/// <param name="ExpiresTime">Until when.</param>
/// <param name="ReviewDue">When the review is due.</param>
internal sealed record BrokenGlass(ulong Number, DateTimeOffset ExpiresTime, DateTimeOffset ReviewDue);
