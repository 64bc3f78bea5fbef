using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InfoShareHub.Cli.Programs;

/// <summary>Turns this process into another program, so that its process id, signals, output and exit code are the program's own.</summary>
internal static partial class Handover
{
    /// <summary>Starts the program in this process's place. Where the system cannot do that, as a child, and returns its exit code.</summary>
    /// <exception cref="WrongUseException">The program cannot be started.</exception>
    public static async Task<int> ToAsync(SiblingProgram program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var (file, first) = program.Locate();
        if (OperatingSystem.IsWindows())
            return await RunChildAsync(file, [.. first, .. arguments], cancellationToken);

        await Console.Out.FlushAsync(cancellationToken);
        var found = Path.IsPathRooted(file) ? file : "/usr/bin/env";
        string[] vector = Path.IsPathRooted(file) ? [file, .. first, .. arguments] : ["env", file, .. first, .. arguments];
        _ = Execute(found, [.. vector, null]);
        throw new WrongUseException($"`{found}` cannot be started: {Marshal.GetLastPInvokeErrorMessage()}", cause: null);
    }

    private static async Task<int> RunChildAsync(string file, string[] arguments, CancellationToken cancellationToken)
    {
        using var child = Process.Start(new ProcessStartInfo(file, arguments)) ?? throw new WrongUseException($"`{file}` cannot be started", cause: null);
        await child.WaitForExitAsync(cancellationToken);
        return child.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Execute(string path, string?[] arguments);
}
