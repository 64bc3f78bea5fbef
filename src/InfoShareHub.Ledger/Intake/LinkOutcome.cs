using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>Where a record or a concern's subject belongs, as an entry will say it.</summary>
/// <param name="Child">The child; null for nobody known.</param>
/// <param name="Links">Why.</param>
/// <param name="Possible">Who else it may be, for review.</param>
/// <param name="Joined">Children that prove to be the same one.</param>
internal sealed record LinkOutcome(ulong? Child, IReadOnlyList<LinkMade> Links, IReadOnlyList<LinkMade> Possible, IReadOnlyList<ulong> Joined);
