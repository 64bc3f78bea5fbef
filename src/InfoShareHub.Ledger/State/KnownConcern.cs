using System.Collections.Immutable;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.V1;

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

    /// <summary>The reporter's record whose child is the concern's, wherever it goes: its own, or the one the subject was kept as; 0 for none.</summary>
    public ulong FollowedRecord { get; init; }

    /// <summary>The record it was linked with best: goes along where another's change takes that record away, not where that record itself changes.</summary>
    public ulong LinkedRecord => Links.IsEmpty ? 0 : Links[0].Record;

    /// <summary>Why its reporter took it back; unspecified while it stands.</summary>
    public RetractionReason Retraction { get; init; }

    public bool IsRetracted => Retraction != RetractionReason.Unspecified;

    public override string ToString() => nameof(KnownConcern);
}
