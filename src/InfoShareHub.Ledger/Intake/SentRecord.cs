using InfoShareHub.Concerns.Identity;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Intake;

/// <summary>A record version as an agency sent it, checked.</summary>
/// <param name="Id">The agency's id.</param>
/// <param name="Version">The agency's version.</param>
/// <param name="EventTime">When it became true.</param>
/// <param name="RecordedTime">When the source wrote it down.</param>
/// <param name="Subject">Who.</param>
/// <param name="Content">What will be kept, one part per class.</param>
internal sealed record SentRecord(
    SourceId Id,
    ulong Version,
    DateTimeOffset EventTime,
    DateTimeOffset RecordedTime,
    SubjectIdentity Subject,
    IReadOnlyList<ContentPart> Content)
{
    /// <summary>Specially protected (class C20).</summary>
    public bool IsSealed => Content.Any(part => part.DataClass == DataClass.C20);

    public override string ToString() => nameof(SentRecord);
}
