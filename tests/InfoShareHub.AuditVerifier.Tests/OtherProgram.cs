using System.Diagnostics;

namespace InfoShareHub.AuditVerifier.Tests;

// A program run to its end, in a process of its own.
internal static class OtherProgram
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    public static async Task<(int Code, string Results, string Progress)> RunAsync(string name, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var deadline = new CancellationTokenSource(Deadline);
        using var process = Process.Start(start)!;
        try
        {
            var results = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var progress = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await results, await progress);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
