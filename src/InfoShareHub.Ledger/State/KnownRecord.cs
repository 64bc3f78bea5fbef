using System.Collections.Immutable;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Ledger.State;

/// <summary>A record an agency sent, at its winning version.</summary>
/// <param name="Number">The hub's number, the same for all versions.</param>
/// <param name="Agency">Owner.</param>
/// <param name="RecordId">Owner's id.</param>
/// <param name="CurrentVersion">The version that wins; 0 while only a withdrawal has come.</param>
/// <param name="WithdrawnUpTo">Versions up to this one are withdrawn; 0 for none.</param>
/// <param name="Subject">Who; null while withdrawn.</param>
/// <param name="Items">What the owner knows.</param>
/// <param name="Versions">Every version kept, in order of arrival.</param>
internal sealed record KnownRecord(
    ulong Number,
    AgencyId Agency,
    SourceId RecordId,
    ulong CurrentVersion,
    ulong WithdrawnUpTo,
    SubjectIdentity? Subject,
    ImmutableArray<DataItem> Items,
    ImmutableArray<RecordVersion> Versions)
{
    /// <summary>The number of each of <see cref="Items"/>: the same in all versions that hold the item.</summary>
    public ImmutableArray<uint> ItemNumbers { get; init; } = [];

    /// <summary>The highest item number ever used; a number is never used for another item.</summary>
    public uint LastItem { get; init; }

    /// <summary>When the winning version became true, as the owner says.</summary>
    public DateTimeOffset EventTime { get; init; }

    /// <summary>When the owner's system recorded the winning version.</summary>
    public DateTimeOffset RecordedTime { get; init; }

    /// <summary>When the hub received the winning version.</summary>
    public DateTimeOffset ReceivedTime { get; init; }

    /// <summary>Matches and is disclosed only while live.</summary>
    public bool IsLive => Subject is not null;

    /// <summary>It may be a specially protected child, and the seal-holder has not said that it is not.</summary>
    public bool IsQuarantined { get; init; }

    /// <summary>The owner says that it is a specially protected child (class C20).</summary>
    public bool IsProtected => Items.Any(item => item.DataClass == DataClass.C20);

    /// <summary>Linked with nobody, found by nobody, in no frequency; shown to the seal-holder alone.</summary>
    public bool IsSealed => IsProtected || IsQuarantined;

    public override string ToString() => nameof(KnownRecord);
}
