using InfoShareHub.Ledger.Files;
using Microsoft.Win32.SafeHandles;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>
/// A disk that loses power at its n-th write or flush. Of what was written and not flushed any sector may be kept or lost, and any file may be as
/// short as it was: disks and file systems promise no order.
/// </summary>
internal sealed class PowerCutDisk
{
    private const int SectorBytes = 512;

    private readonly Random _random;
    private readonly List<Unflushed> _unflushed = [];
    private int _callsLeft;

    public PowerCutDisk(Random random, int calls)
    {
        _random = random;
        _callsLeft = calls;
        Disk = new Disk(Write, Flush, static (reason, error) => throw new InvalidOperationException(reason, error));
    }

    public Disk Disk { get; }

    private void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        var before = new byte[bytes.Length];
        var length = RandomAccess.GetLength(file);
        _ = RandomAccess.Read(file, before, offset);
        RandomAccess.Write(file, bytes, offset);
        _unflushed.Add(new Unflushed(file, offset, before, length));
        CountDown();
    }

    private void Flush(SafeFileHandle file)
    {
        CountDown();
        _unflushed.RemoveAll(write => write.File == file);
    }

    private void CountDown()
    {
        if (_callsLeft > 0 && --_callsLeft > 0)
            return;

        for (var write = _unflushed.Count - 1; write >= 0; write--)
            Lose(_unflushed[write]);
        _unflushed.Clear();
        throw new PowerCutException();
    }

    private void Lose(Unflushed write)
    {
        for (var at = 0; at < write.Before.Length; at += SectorBytes)
        {
            if (_random.Next(2) == 0)
                RandomAccess.Write(write.File, write.Before.AsSpan(at, Math.Min(SectorBytes, write.Before.Length - at)), write.Offset + at);
        }

        if (_random.Next(3) == 0)
            RandomAccess.SetLength(write.File, write.LengthBefore);
    }

    private sealed record Unflushed(SafeFileHandle File, long Offset, byte[] Before, long LengthBefore);
}
