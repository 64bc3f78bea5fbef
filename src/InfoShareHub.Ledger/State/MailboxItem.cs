namespace InfoShareHub.Ledger.State;

/// <summary>What waits at one place of a mailbox: a concern or a notice, by the hub's number; the other is 0. One number says both: a notice's has the highest bit.</summary>
/// <param name="Concern">The concern.</param>
/// <param name="Notice">The notice.</param>
internal readonly record struct MailboxItem(ulong Concern, ulong Notice)
{
    private const ulong NoticeBit = 1ul << 63;

    /// <summary>As mailboxes keep it.</summary>
    public static ulong NumberOfNotice(ulong notice) => notice | NoticeBit;

    /// <summary>As mailboxes have kept it.</summary>
    public static MailboxItem Of(ulong number) => (number & NoticeBit) == 0 ? new(number, 0) : new(0, number & ~NoticeBit);
}
