namespace InfoShareHub.Concerns.Records;

/// <summary>Words in an item that are masked for everybody but its owner.</summary>
/// <param name="Words">As they stand in the item, 2 to 500 characters.</param>
/// <param name="Role">Whom they speak of.</param>
public sealed record Mention(string Words, MentionRole Role)
{
    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(Mention);
}
