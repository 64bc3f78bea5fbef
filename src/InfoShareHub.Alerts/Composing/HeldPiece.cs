namespace InfoShareHub.Alerts.Composing;

/// <summary>
/// Which piece of what an agency sent something is: what recipients are told is remembered piece by piece, so that each can be recalled. Hub numbers, never
/// shown to anybody.
/// </summary>
/// <param name="RecordNumber">The record; 0 for a concern's.</param>
/// <param name="ConcernNumber">The concern; 0 for a record's.</param>
/// <param name="Item">The item within the record, the same in all its versions; 0 for identity, addresses and the concern itself.</param>
public readonly record struct HeldPiece(ulong RecordNumber, ulong ConcernNumber, uint Item)
{
    /// <summary>An item of a record; 0 for who the record's person is and where.</summary>
    public static HeldPiece OfRecord(ulong number, uint item) => new(number, 0, item);

    /// <summary>A concern, or the subject it was submitted with.</summary>
    public static HeldPiece OfConcern(ulong number) => new(0, number, 0);
}
