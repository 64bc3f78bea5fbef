using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Reading;

/// <summary>Which entries are asked for.</summary>
/// <param name="From">First index.</param>
/// <param name="To">End, exclusive; 0 for the head.</param>
/// <param name="Agency">Only this agency's; empty for all.</param>
/// <param name="Limit">Most entries in one page.</param>
/// <param name="Reason">Why.</param>
internal sealed record EntryQuery(ulong From, ulong To, string Agency, int Limit, string Reason)
{
    /// <summary>Only entries of one of these registers; empty for all.</summary>
    public IReadOnlyList<Register> Registers { get; init; } = [];
}
