using Microsoft.Win32.SafeHandles;

namespace InfoShareHub.Ledger.Files;

/// <summary>The two calls that a disk can fail, and what follows when it fails the second.</summary>
internal sealed class Disk
{
    private readonly WriteAt _write;
    private readonly Action<SafeFileHandle> _flush;
    private readonly Action<string, Exception> _endProcess;

    // Set once, by whichever thread sees the failure.
    private volatile bool _isLost;

    /// <summary>Takes the calls from outside, so that a test can fail them.</summary>
    /// <param name="write">Writes all bytes at the offset.</param>
    /// <param name="flush">Returns once what was written survives the loss of power.</param>
    /// <param name="endProcess">
    /// Called with a reason when a flush failed. The kernel may have dropped the pages and will report success next time, so nothing the process
    /// remembers about the file is true any more: only a new process, reading from the disk, knows.
    /// </param>
    public Disk(WriteAt write, Action<SafeFileHandle> flush, Action<string, Exception> endProcess)
    {
        _write = write;
        _flush = flush;
        _endProcess = endProcess;
    }

    internal delegate void WriteAt(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset);

    /// <summary>True after a failure that ends the process, should the process still be there.</summary>
    public bool IsLost => _isLost;

    public static Disk Real() => new(
        static (file, bytes, offset) => RandomAccess.Write(file, bytes, offset),
        RandomAccess.FlushToDisk,
        Environment.FailFast);

    /// <summary>Writes all bytes; they are not durable before <see cref="FlushOrEnd"/>.</summary>
    /// <exception cref="IOException">The disk is full or broken; some of the bytes may have been written.</exception>
    public void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset) => _write(file, bytes, offset);

    /// <summary>Flushes, or ends the process.</summary>
    /// <exception cref="LedgerUnavailableException">The flush failed and the process is still there, as in a test.</exception>
    public void FlushOrEnd(SafeFileHandle file, string what)
    {
        try
        {
            _flush(file);
        }
        catch (IOException error)
        {
            throw End($"the disk did not keep {what}, so this process no longer knows what the disk holds", error);
        }
    }

    /// <summary>Shortens the file, or ends the process: bytes that must go and stay would be taken for entries.</summary>
    public void CutOrEnd(SafeFileHandle file, long length)
    {
        try
        {
            RandomAccess.SetLength(file, length);
        }
        catch (IOException error)
        {
            throw End("the disk did not take back half a batch", error);
        }
    }

    private LedgerUnavailableException End(string reason, Exception error)
    {
        _isLost = true;
        _endProcess(reason, error);
        return new LedgerUnavailableException(reason, error);
    }
}
