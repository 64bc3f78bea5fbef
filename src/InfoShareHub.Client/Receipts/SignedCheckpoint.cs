using InfoShareHub.Audit;

namespace InfoShareHub.Client.Receipts;

/// <summary>A checkpoint whose signature has been verified, with the note that carries it.</summary>
internal sealed record SignedCheckpoint(string Note, Checkpoint Checkpoint);
