namespace InfoShareHub.Ledger.Sequencing;

/// <summary>What the sequencer reads and writes the store with.</summary>
internal sealed record LedgerDesk(LedgerPen Pen, LedgerFollower Follower, ClockGuard Clock);
