namespace InfoShareHub.Ledger.Entries;

/// <summary>The few sizes that a box's plaintext may have, so that its length says little of what is in it.</summary>
internal static class BoxPadding
{
    /// <summary>What stands before the message: its length.</summary>
    public const int PrefixBytes = 4;

    private const int Smallest = 128;
    private const int Page = 4096;

    /// <summary>The next of 128, 256, 512 … 4,096, then multiples of 4,096, that holds the prefix and the message.</summary>
    public static int BucketFor(int messageBytes)
    {
        var needed = checked(messageBytes + PrefixBytes);
        if (needed > Page)
            return checked((needed + Page - 1) / Page * Page);

        return Math.Max(Smallest, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)needed));
    }
}
