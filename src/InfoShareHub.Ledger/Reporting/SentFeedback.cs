namespace InfoShareHub.Ledger.Reporting;

/// <summary>Feedback as a screener wrote it, checked.</summary>
/// <param name="Sequence">The alert's place in the screener's mailbox; 0 for an id that was not given out there.</param>
/// <param name="IsDecided">A decision has been made.</param>
/// <param name="ContactRoute">Whom to call; empty for the routes of those who screen in the area.</param>
/// <param name="Text">For the referrer.</param>
internal sealed record SentFeedback(ulong Sequence, bool IsDecided, string ContactRoute, string Text)
{
    public override string ToString() => nameof(SentFeedback);
}
