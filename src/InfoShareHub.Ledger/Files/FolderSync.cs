using System.Runtime.InteropServices;

namespace InfoShareHub.Ledger.Files;

/// <summary>Makes the names in a folder durable. A synchronised file whose name is lost is lost.</summary>
internal static partial class FolderSync
{
    private const int OpenReadOnly = 0;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder where there is none, for its owner alone: envelopes say in plain who called and when.</summary>
    public static void CreateDurable(string folder)
    {
        if (Directory.Exists(folder))
            return;

        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly);
        Flush(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!);
    }

    public static void Flush(string folder)
    {
        // Windows keeps names in its journal and has no such call.
        if (OperatingSystem.IsWindows())
            return;

        var descriptor = Open(folder, OpenReadOnly);
        if (descriptor < 0)
            throw new IOException($"cannot open the folder `{folder}` to synchronise it (error {Marshal.GetLastPInvokeError()})");

        try
        {
            if (Sync(descriptor) != 0)
                throw new IOException($"cannot synchronise the folder `{folder}` (error {Marshal.GetLastPInvokeError()})");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
