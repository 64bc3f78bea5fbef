namespace InfoShareHub.Ledger.Disclosing;

/// <summary>A place in an answer: which class, which record, which item of it. What it names stays the same while other items come and go.</summary>
/// <param name="ClassIndex">Which of the classes asked for, from 0.</param>
/// <param name="Record">The hub's number of the record.</param>
/// <param name="Item">Which item of the record, by the number that it keeps; 0 for identity and addresses.</param>
internal readonly record struct DisclosurePlace(int ClassIndex, ulong Record, uint Item)
{
    public static readonly DisclosurePlace Start = new(-1, 0, 0);

    public bool IsAfter(DisclosurePlace other)
    {
        return (ClassIndex, Record, Item).CompareTo((other.ClassIndex, other.Record, other.Item)) > 0;
    }
}
