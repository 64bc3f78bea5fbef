using InfoShareHub.Ledger.Files;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>A disk that works until it is told not to.</summary>
internal sealed class FailingDisk
{
    private readonly List<string> _ends = [];

    public FailingDisk() => Disk = new Disk(
        (file, bytes, offset) =>
        {
            if (BytesFree is { } free && bytes.Length > free)
            {
                RandomAccess.Write(file, bytes[..free], offset);
                throw new IOException("No space left on device");
            }

            RandomAccess.Write(file, bytes, offset);
        },
        file =>
        {
            if (FailsToFlush)
                throw new IOException("Input/output error");
            RandomAccess.FlushToDisk(file);
        },
        (reason, _) => _ends.Add(reason));

    public Disk Disk { get; }

    /// <summary>Bytes that each write still gets through; null for all.</summary>
    public int? BytesFree { get; set; }

    public bool FailsToFlush { get; set; }

    /// <summary>Why the process would have ended.</summary>
    public IReadOnlyList<string> Ends => _ends;
}
