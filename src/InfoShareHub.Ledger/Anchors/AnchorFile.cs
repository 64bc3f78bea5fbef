using InfoShareHub.Ledger.Files;

namespace InfoShareHub.Ledger.Anchors;

/// <summary>
/// The last checkpoint that this hub has signed and made durable, kept outside the store: whoever can write to the store can shorten or replace it,
/// and only something that lies elsewhere can tell.
/// </summary>
/// <remarks>
/// The hub appends, advances the anchor, then answers; so everything it ever acknowledged is below <see cref="Size"/>. A store that is shorter, or
/// whose tree at that size has another root, MUST NOT be served. One owner; a second process that opens the file is refused.
/// </remarks>
internal sealed class AnchorFile : IDisposable
{
    private readonly CheckpointSlots _slots;

    private AnchorFile(CheckpointSlots slots) => _slots = slots;

    /// <summary>Entries that the anchored checkpoint covers; 0 when nothing was ever anchored.</summary>
    public ulong Size => _slots.Size;

    /// <summary>The signed note; empty when nothing was ever anchored.</summary>
    public ReadOnlyMemory<byte> Checkpoint => _slots.Checkpoint;

    /// <summary>Reads the anchor, or makes an empty one where there is none.</summary>
    /// <exception cref="LedgerUnavailableException">Another process has it open, or it cannot be read and written.</exception>
    /// <exception cref="LedgerCorruptException">There is an anchor and it is damaged: that is never taken for none.</exception>
    public static AnchorFile Open(string path) => Open(path, Disk.Real());

    internal static AnchorFile Open(string path, Disk disk) => new(CheckpointSlots.Open(path, disk));

    /// <summary>
    /// Replaces the checkpoint atomically and returns once it is durable: one write, one flush. After a flush that fails the process ends, see <see cref="FileLedger"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is below <see cref="Size"/>: an anchor never goes back.</exception>
    /// <exception cref="LedgerUnavailableException">The disk refused; the earlier anchor stands and nothing may be acknowledged.</exception>
    public void Advance(ulong size, ReadOnlyMemory<byte> checkpoint)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, Size);
        _slots.Write(size, checkpoint);
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();
}
