using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Composing;

/// <summary>An item of a record as composing sees it. The content may be absent while it is only being decided who is told anything.</summary>
/// <param name="DataClass">Its class.</param>
/// <param name="Markers">What the owner marked on it.</param>
/// <param name="Content">The item; null while only decisions are wanted.</param>
/// <param name="Number">The item's number within its record.</param>
public sealed record HeldItem(DataClass DataClass, MarkerSet Markers, DataItem? Content, uint Number)
{
    /// <summary>The item with its marks.</summary>
    public static HeldItem Of(DataItem item, uint number) => new(item.DataClass, MarkerSet.Read(item.Categories), item, number);
}
