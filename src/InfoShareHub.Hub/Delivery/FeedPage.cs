namespace InfoShareHub.Hub.Delivery;

/// <summary>What may leave now, written down already.</summary>
/// <param name="Responses">In mailbox order, each with its place.</param>
/// <param name="Position">The last place looked at.</param>
/// <param name="IsStale">Whether what is left of the page must be decided again by now.</param>
internal sealed record FeedPage<TResponse>(IReadOnlyList<(ulong Sequence, TResponse Response)> Responses, ulong Position, Func<bool> IsStale);
