namespace InfoShareHub.Client;

/// <summary>The hub answered and said no. <see cref="Refusal"/> holds why and what to do.</summary>
public sealed class HubRefusedException(HubRefusal refusal, Exception? cause)
    : Exception($"{refusal.Message} ({refusal.Reason}): {refusal.Remedy}", cause)
{
    /// <summary>Why, what to do, which fields, and whether to try again.</summary>
    public HubRefusal Refusal { get; } = refusal;
}
