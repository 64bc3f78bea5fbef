using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InfoShareHub.Cli.Programs;

/// <summary>A program that runs for as long as a command needs it. What it writes goes to a file; disposing ends it and waits until it is gone.</summary>
internal sealed partial class ChildProgram : IAsyncDisposable
{
    private const int Terminate = 15;

    /// <summary>An orderly end may sign and write; after that it is killed.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan StartingTime = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _logFile;
    private readonly Task _logging;

    private ChildProgram(Process process, string logFile)
    {
        _process = process;
        _logFile = logFile;
        _logging = Task.WhenAll(CopyAsync(process.StandardOutput, logFile + ".out"), CopyAsync(process.StandardError, logFile));
    }

    public int Id => _process.Id;

    /// <summary>Most memory it has held so far, in bytes; 0 where the system does not say.</summary>
    public long PeakMemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Memory it holds now, in bytes.</summary>
    public long MemoryBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static ChildProgram Start(SiblingProgram program, IEnumerable<string> arguments, string logFile)
    {
        var (file, first) = program.Locate();
        return Start(file, [.. first, .. arguments], logFile);
    }

    /// <summary>Starts a program file.</summary>
    /// <exception cref="ProgramFailedException">It cannot be started.</exception>
    public static ChildProgram Start(string file, IEnumerable<string> arguments, string logFile)
    {
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return new ChildProgram(process, logFile);
        }
        catch (System.ComponentModel.Win32Exception unusable)
        {
            throw new ProgramFailedException($"`{file}` cannot be started: {unusable.Message}");
        }
    }

    /// <summary>Waits until it has written its ready file, and returns the line in it.</summary>
    /// <exception cref="ProgramFailedException">It ended first, or took too long.</exception>
    public async Task<string> WaitUntilReadyAsync(string readyFile, CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        while (!File.Exists(readyFile))
        {
            if (_process.HasExited || started.Elapsed > StartingTime)
                throw await FailureAsync(_process.HasExited ? $"ended with {_process.ExitCode}" : "did not get ready in time");
            await Task.Delay(20, cancellationToken);
        }

        return (await File.ReadAllTextAsync(readyFile, cancellationToken)).Trim();
    }

    /// <summary>Ends it as a crash would: at once, without a word to it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _ = OperatingSystem.IsWindows() ? -1 : Signal(_process.Id, Terminate);
            using var patience = new CancellationTokenSource(EndingTime);
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited)
                await KillAsync();
        }

        await _logging;
        _process.Dispose();
    }

    private async Task<ProgramFailedException> FailureAsync(string what)
    {
        if (_process.HasExited)
            await _logging;
        var last = File.Exists(_logFile) ? File.ReadLines(_logFile).TakeLast(8) : [];
        return new ProgramFailedException($"{Path.GetFileNameWithoutExtension(_process.StartInfo.FileName)} {what}\n{string.Join('\n', last)}");
    }

    private static async Task CopyAsync(StreamReader from, string file)
    {
        await using var to = new StreamWriter(file) { AutoFlush = true };
        while (await from.ReadLineAsync() is { } line)
            await to.WriteLineAsync(line);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
