namespace InfoShareHub.Ledger.Reporting;

/// <summary>What a referrer may know of a concern.</summary>
/// <param name="Index">The concern's entry.</param>
/// <param name="ReceivedTime">Ledger time of that entry.</param>
/// <param name="IsDecided">A decision has been made.</param>
/// <param name="ContactRoute">Whom to call.</param>
/// <param name="Text">Written for the referrer; empty until then.</param>
internal sealed record FeedbackReading(ulong Index, DateTimeOffset ReceivedTime, bool IsDecided, string ContactRoute, string Text)
{
    public override string ToString() => nameof(FeedbackReading);
}
