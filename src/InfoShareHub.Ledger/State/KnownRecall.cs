using System.Collections.Immutable;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>What one mailbox must delete or correct, and what it has said to that.</summary>
/// <param name="Number">The hub's number.</param>
/// <param name="Mailbox">Who.</param>
/// <param name="Sequence">Its place in the mailbox.</param>
/// <param name="Source">The record or concern that was told of.</param>
/// <param name="Child">The child it was told of, as numbered then.</param>
/// <param name="Reason">Why.</param>
/// <param name="Retraction">The reporter's reason, for a retraction.</param>
/// <param name="Pieces">What, as written in the entry.</param>
/// <param name="RaisedTime">Ledger time.</param>
/// <param name="RaisedIndex">The entry that raised it.</param>
internal sealed record KnownRecall(
    ulong Number,
    string Mailbox,
    ulong Sequence,
    ToldSource Source,
    ulong Child,
    RecallReason Reason,
    RetractionReason Retraction,
    ImmutableArray<PieceRecalled> Pieces,
    DateTimeOffset RaisedTime,
    ulong RaisedIndex)
{
    /// <summary>What the recipient did; unspecified while it has said nothing.</summary>
    public RecallAnswer Answer { get; init; }

    /// <summary>When it said so.</summary>
    public DateTimeOffset AnsweredTime { get; init; }

    /// <summary>The entry of the answer.</summary>
    public ulong AnsweredIndex { get; init; }

    /// <summary>Nobody acknowledged it in time.</summary>
    public bool IsOverdue { get; init; }

    public bool IsOpen => Answer == RecallAnswer.Unspecified;

    /// <summary>Whether its recipient was told whose information it is.</summary>
    public bool NamesOwner => Pieces.Any(piece => piece.Level >= DisclosureLevel.D2);
}
