using InfoShareHub.V1;

namespace InfoShareHub.Client.Pushing;

/// <summary>What became of one pushed record or concern.</summary>
/// <param name="SubmissionId">As sent.</param>
/// <param name="Receipt">Proof that it is in the ledger; null if it was refused.</param>
/// <param name="Refusal">Why it was refused; null if it was accepted.</param>
/// <param name="Warnings">Faults that did not stop acceptance: mend them at the source.</param>
/// <param name="IsSuperseded">A newer version or a withdrawal was there already; this one is kept but does not win.</param>
/// <param name="Elapsed">From the first time it was sent to its answer, retries included.</param>
public sealed record PushOutcome(
    string SubmissionId,
    Receipt? Receipt,
    HubRefusal? Refusal,
    IReadOnlyList<DataQualityWarning> Warnings,
    bool IsSuperseded,
    TimeSpan Elapsed)
{
    /// <summary>Whether it is in the ledger, now or from an earlier time.</summary>
    public bool IsAccepted => Receipt is not null;

    /// <summary>Whether the hub had accepted the same submission before.</summary>
    public bool IsRepeat => Receipt is { IsRepeat: true };
}
