using InfoShareHub.Ledger.Conformance;
using InfoShareHub.Ledger.Files;

namespace InfoShareHub.Ledger.Tests.Files;

/// <summary>A ledger folder for one test.</summary>
internal sealed class FileLedgerStore(int segmentEntries) : LedgerStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infoshare-ledger-");

    public string Folder => _folder.FullName;

    public string SegmentFolder => Path.Combine(Folder, "segments");

    public string KeyLog => Path.Combine(Folder, "keys.log");

    public string HeadFile => Path.Combine(Folder, "head");

    public IReadOnlyList<string> Segments => [.. Directory.EnumerateFiles(SegmentFolder).Order(StringComparer.Ordinal)];

    public string LastSegment => Segments[^1];

    public override ValueTask<ILedger> OpenAsync() => ValueTask.FromResult<ILedger>(Open(anchoredSize: 0));

    public FileLedger Open(ulong anchoredSize) => FileLedger.Open(OptionsWith(anchoredSize));

    public FileLedger Open(ulong anchoredSize, Disk disk) => FileLedger.Open(OptionsWith(anchoredSize), disk);

    protected override ValueTask RemoveAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private FileLedgerOptions OptionsWith(ulong anchoredSize) => new()
    {
        Folder = Folder,
        AnchoredSize = anchoredSize,
        SegmentEntries = segmentEntries,
    };
}
