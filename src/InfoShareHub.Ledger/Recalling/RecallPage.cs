namespace InfoShareHub.Ledger.Recalling;

/// <summary>A page of recalls.</summary>
/// <param name="Recalls">By number.</param>
/// <param name="NextAfter">Where the next page begins; 0 when there is none.</param>
internal sealed record RecallPage(IReadOnlyList<ListedRecall> Recalls, ulong NextAfter);
