using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.State;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>A recall as it leaves.</summary>
/// <param name="Recall">What is taken back.</param>
/// <param name="Attempt">1 for the first delivery.</param>
/// <param name="Owner">Whose information it is; null where the recipient was not told.</param>
/// <param name="ReplacedBy">Per piece, the version that the recipient would be told now; 0 for none.</param>
internal sealed record DeliveredRecall(KnownRecall Recall, uint Attempt, AgencyId? Owner, IReadOnlyList<ulong> ReplacedBy);
