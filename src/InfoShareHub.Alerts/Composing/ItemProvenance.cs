namespace InfoShareHub.Alerts.Composing;

/// <summary>Where an item comes from, for the recipient who must judge how far to rely on it.</summary>
/// <param name="Source">The service that holds it; empty where the decision does not show it.</param>
/// <param name="SourceVersion">The owner's version of the record it stands in.</param>
/// <param name="EventTime">When it became true, as the owner says.</param>
/// <param name="RecordedTime">When the owner's system recorded it.</param>
/// <param name="ReceivedTime">When the hub received it.</param>
public sealed record ItemProvenance(string Source, ulong SourceVersion, DateTimeOffset EventTime, DateTimeOffset RecordedTime, DateTimeOffset ReceivedTime)
{
    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(ItemProvenance);
}
