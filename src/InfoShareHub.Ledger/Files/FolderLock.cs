namespace InfoShareHub.Ledger.Files;

/// <summary>Keeps a second process, and a second instance in this one, out of a ledger's folder.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; the system releases it with the process.</summary>
    /// <exception cref="LedgerUnavailableException">Another instance holds the folder.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            return new FolderLock(new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error)
        {
            throw new LedgerUnavailableException($"the ledger folder `{folder}` is in use by another hub", error);
        }
    }

    public void Dispose() => _file.Dispose();
}
