namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// What makes an answer silent whatever the class rules say. Taken one at a time: two together never show more than either alone, which
/// <c>SilencerTests</c> holds on the whole space.
/// </summary>
internal enum Silencer
{
    None = 0,
    SealedChild = 1,
    SealedItem = 2,
    AllegedHarm = 3,
    UnreadableMark = 4,
    Detriment = 5,
}
