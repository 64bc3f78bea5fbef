namespace InfoShareHub.Ledger.State;

/// <summary>Feedback that was given on a concern.</summary>
/// <param name="Index">Its entry.</param>
/// <param name="Version">From 1, rising.</param>
/// <param name="IsDecided">A decision has been made.</param>
/// <param name="Agency">Who gave it.</param>
/// <param name="ContactRoute">Whom to call; empty where it was not said or has been erased.</param>
/// <param name="Text">For the referrer; empty where there is none or it has been erased.</param>
internal sealed record KnownFeedback(ulong Index, uint Version, bool IsDecided, string Agency, string ContactRoute, string Text)
{
    public override string ToString() => nameof(KnownFeedback);
}
