using InfoShareHub.Concerns.Identity;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>A retraction as an agency sent it, checked.</summary>
/// <param name="Id">The agency's id of the concern.</param>
/// <param name="Version">Versions up to this one are retracted.</param>
/// <param name="RecordedTime">When the source retracted it.</param>
/// <param name="Reason">Why; past recipients are told.</param>
/// <param name="Explanation">Why, in words.</param>
internal sealed record SentRetraction(SourceId Id, ulong Version, DateTimeOffset RecordedTime, RetractionReason Reason, string Explanation)
{
    public override string ToString() => nameof(SentRetraction);
}
