using System.Buffers.Binary;
using InfoShareHub.Ledger.Files;
using Microsoft.Win32.SafeHandles;

namespace InfoShareHub.Ledger.Anchors;

/// <summary>
/// A file that holds one checkpoint and replaces it atomically with one write and one flush: two slots take turns, the sound one with the higher
/// turn counts. Slot: turn (8 bytes), size (8), length (4), CRC-32C of all that (4) and of the checkpoint, checkpoint, zeros up to 4,096. One owner.
/// </summary>
internal sealed class CheckpointSlots : IDisposable
{
    /// <summary>One page, so that writing one slot cannot tear the other.</summary>
    private const int SlotBytes = 4096;
    private const int HeaderBytes = 24;
    private const int CrcAt = 20;

    /// <summary>A checkpoint with its signature takes some 300 bytes; the rest is room for witnesses.</summary>
    public const int MaxCheckpointBytes = SlotBytes - HeaderBytes;

    private readonly Disk _disk;
    private readonly SafeFileHandle _file;
    private readonly byte[] _slot = new byte[SlotBytes];
    private ulong _turn;

    private CheckpointSlots(SafeFileHandle file, Disk disk)
    {
        _file = file;
        _disk = disk;
    }

    public ulong Size { get; private set; }

    public ReadOnlyMemory<byte> Checkpoint { get; private set; }

    /// <summary>Reads the file, or makes it.</summary>
    /// <exception cref="LedgerUnavailableException">Another process has the file open, or it cannot be written.</exception>
    /// <exception cref="LedgerCorruptException">The file was written and neither slot is sound.</exception>
    public static CheckpointSlots Open(string path, Disk disk)
    {
        try
        {
            return Load(path, new CheckpointSlots(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), disk));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException($"cannot open `{path}`", error);
        }
    }

    /// <summary>Returns once the checkpoint is durable.</summary>
    /// <exception cref="LedgerUnavailableException">The disk refused; the earlier checkpoint still stands.</exception>
    public void Write(ulong size, ReadOnlyMemory<byte> checkpoint)
    {
        if (checkpoint.Length > MaxCheckpointBytes)
            throw new ArgumentException($"a checkpoint takes at most {MaxCheckpointBytes} bytes", nameof(checkpoint));

        var turn = _turn + 1;
        Encode(turn, size, checkpoint.Span);
        try
        {
            _disk.Write(_file, _slot, (long)(turn % 2) * SlotBytes);
        }
        catch (IOException error)
        {
            throw new LedgerUnavailableException("the disk did not take a checkpoint", error);
        }

        _disk.FlushOrEnd(_file, "a checkpoint");
        _turn = turn;
        Size = size;
        Checkpoint = checkpoint;
    }

    public void Dispose() => _file.Dispose();

    private static CheckpointSlots Load(string path, CheckpointSlots slots)
    {
        try
        {
            slots.Load(path);
            return slots;
        }
        catch
        {
            slots.Dispose();
            throw;
        }
    }

    private void Load(string path)
    {
        var bytes = new byte[2 * SlotBytes];
        _ = RandomAccess.Read(_file, bytes, 0);
        // A process that died while making the file leaves it empty or zero.
        if (!bytes.AsSpan().ContainsAnyExcept((byte)0))
        {
            Prepare(path);
            return;
        }

        Take(bytes.AsSpan(..SlotBytes));
        Take(bytes.AsSpan(SlotBytes..));
        if (_turn == 0)
            throw new LedgerCorruptException(0, $"`{path}` holds no sound checkpoint");
    }

    /// <summary>Both slots get their place on the disk at once: overwriting in place is flushed in half the time that growing takes.</summary>
    private void Prepare(string path)
    {
        RandomAccess.SetLength(_file, 0);
        _disk.Write(_file, new byte[2 * SlotBytes], 0);
        Write(size: 0, ReadOnlyMemory<byte>.Empty);
        FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    private void Take(ReadOnlySpan<byte> slot)
    {
        var turn = BinaryPrimitives.ReadUInt64BigEndian(slot);
        var length = BinaryPrimitives.ReadInt32BigEndian(slot[16..]);
        if (turn <= _turn || length is < 0 or > MaxCheckpointBytes)
            return;

        var checkpoint = slot.Slice(HeaderBytes, length);
        if (BinaryPrimitives.ReadUInt32BigEndian(slot[CrcAt..]) != Crc32C.Of(slot[..CrcAt], checkpoint))
            return;

        _turn = turn;
        Size = BinaryPrimitives.ReadUInt64BigEndian(slot[8..]);
        Checkpoint = checkpoint.ToArray();
    }

    private void Encode(ulong turn, ulong size, ReadOnlySpan<byte> checkpoint)
    {
        Array.Clear(_slot);
        BinaryPrimitives.WriteUInt64BigEndian(_slot, turn);
        BinaryPrimitives.WriteUInt64BigEndian(_slot.AsSpan(8), size);
        BinaryPrimitives.WriteInt32BigEndian(_slot.AsSpan(16), checkpoint.Length);
        checkpoint.CopyTo(_slot.AsSpan(HeaderBytes));
        BinaryPrimitives.WriteUInt32BigEndian(_slot.AsSpan(CrcAt), Crc32C.Of(_slot.AsSpan(..CrcAt), checkpoint));
    }
}
