using InfoShareHub.Concerns.Records;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>A concern as an agency sent it, checked.</summary>
/// <param name="Report">What was reported.</param>
/// <param name="Subject">The child as sent, to be kept as content; null when the agency named its own record.</param>
internal sealed record SentConcern(ConcernReport Report, Subject? Subject)
{
    public override string ToString() => nameof(SentConcern);
}
