namespace InfoShareHub.Ledger.Sequencing;

/// <summary>A command's end: durable, or refused before it could be.</summary>
/// <param name="Receipt">Null only when nothing was written: the queue was full.</param>
/// <param name="Refusal">Set when the decision was a no.</param>
/// <param name="Answer">What the command found out; null when refused.</param>
internal sealed record Committed<TAnswer>(ReceiptParts? Receipt, Refusal? Refusal, TAnswer? Answer);
