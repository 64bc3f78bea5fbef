using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>A recall as its owner and the auditor see it.</summary>
/// <param name="Recall">The recall and its standing.</param>
/// <param name="Owner">Whose information.</param>
/// <param name="SourceId">The owner's id of the record or concern.</param>
/// <param name="Attempts">Deliveries so far.</param>
internal sealed record ListedRecall(KnownRecall Recall, AgencyId Owner, SourceId SourceId, uint Attempts);
