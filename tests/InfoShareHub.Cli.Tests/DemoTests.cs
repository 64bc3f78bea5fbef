using System.Diagnostics;
using Xunit;

namespace InfoShareHub.Cli.Tests;

public sealed class DemoTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task The_demonstration_tells_the_whole_job_and_leaves_nothing_behind()
    {
        using var temporary = new TemporaryFolder();

        var (code, results, progress) = await RunAsync(temporary.Directory.FullName);

        Assert.Equal((0, ""), (code, code == 0 ? "" : progress));
        Assert.InRange(results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 20, 59);
        foreach (var said in (string[])["5 agencies are enrolled", "Accepted: police", "Why this child", "shared in part", "refused", "accesses, complete", "(exit code 0)", "(exit code 3)", "TAMPERED entry"])
            Assert.Contains(said, results, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", results, StringComparison.Ordinal);
        Assert.Empty(temporary.Directory.GetFileSystemInfos("infoshare-*"));
        Assert.DoesNotContain(Process.GetProcesses(), process => CommandLine(process).Contains(temporary.Directory.FullName, StringComparison.Ordinal));
    }

    private static async Task<(int Code, string Results, string Progress)> RunAsync(string temporary)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "infoshare.dll"), "demo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = temporary },
        };
        using var demo = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Patience);
        await using var ending = deadline.Token.Register(() => demo.Kill(entireProcessTree: true));
        var progress = demo.StandardError.ReadToEndAsync(CancellationToken.None);
        var results = await demo.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await demo.WaitForExitAsync(CancellationToken.None);
        return (demo.ExitCode, results, await progress);
    }

    private static string CommandLine(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
