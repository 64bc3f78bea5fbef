using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Ledger.Intake;

/// <summary>A withdrawal as an agency sent it, checked.</summary>
/// <param name="Id">The agency's id of the record.</param>
/// <param name="Version">Versions up to this one are withdrawn.</param>
/// <param name="RecordedTime">When the source withdrew it.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record SentWithdrawal(SourceId Id, ulong Version, DateTimeOffset RecordedTime, string Reason)
{
    public override string ToString() => nameof(SentWithdrawal);
}
