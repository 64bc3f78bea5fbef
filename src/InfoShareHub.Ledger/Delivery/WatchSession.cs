namespace InfoShareHub.Ledger.Delivery;

/// <summary>A watch that was opened.</summary>
/// <param name="Mailbox">What it watches.</param>
/// <param name="Watcher">Who watches.</param>
/// <param name="Number">Rises per watcher; the highest is the one that lives.</param>
internal sealed record WatchSession(string Mailbox, string Watcher, ulong Number);
