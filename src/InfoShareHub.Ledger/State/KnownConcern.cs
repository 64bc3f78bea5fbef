using System.Collections.Immutable;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;

namespace InfoShareHub.Ledger.State;

/// <summary>A concern at its winning version.</summary>
/// <param name="Number">The hub's number, the same for all versions.</param>
/// <param name="Agency">Reporter.</param>
/// <param name="SourceId">Reporter's id.</param>
/// <param name="CurrentVersion">The version that wins.</param>
/// <param name="Child">Child it is about; follow tombstones.</param>
/// <param name="Possible">Records it may be about, for screeners.</param>
/// <param name="Links">Records it was matched with, and why.</param>
/// <param name="SealedMatches">Protected records that its subject resembles, for the seal-holder.</param>
/// <param name="ReceivedTime">Ledger time of the winning version.</param>
/// <param name="Report">What was reported.</param>
/// <param name="Versions">Every version kept.</param>
internal sealed record KnownConcern(
    ulong Number,
    AgencyId Agency,
    SourceId SourceId,
    ulong CurrentVersion,
    ulong Child,
    ImmutableArray<KnownLink> Links,
    ImmutableArray<KnownLink> Possible,
    ImmutableArray<KnownLink> SealedMatches,
    DateTimeOffset ReceivedTime,
    ConcernReport Report,
    ImmutableArray<RecordVersion> Versions)
{
    /// <summary>Who may read its feedback: see <see cref="Reporting.Referrer"/>.</summary>
    public required string SubmittedAs { get; init; }

    /// <summary>It came through the protected route: nothing that <see cref="Agency"/> can read may show it.</summary>
    public bool IsProtected { get; init; }

    public override string ToString() => nameof(KnownConcern);
}
