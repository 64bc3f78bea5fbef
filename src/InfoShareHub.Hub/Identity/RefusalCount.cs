namespace InfoShareHub.Hub.Identity;

/// <summary>Refusals of one stranger for one reason within one minute.</summary>
/// <param name="Certificate">SHA-256 of the certificate; empty when none was shown, and for the overflow count.</param>
/// <param name="Reason">One of <see cref="RefusedHandshake"/>.</param>
/// <param name="Count">How many, 1 or more.</param>
internal sealed record RefusalCount(ReadOnlyMemory<byte> Certificate, string Reason, long Count);
