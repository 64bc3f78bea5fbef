using System.Diagnostics;
using InfoShareHub.Cli.Programs;

namespace InfoShareHub.Cli.Sites;

/// <summary>Runs the verifier, a program that shares no code with the hub, on a site's ledger.</summary>
internal static class OfflineProof
{
    /// <summary>Proves the files of a site; returns the verifier's exit code: 0 sound.</summary>
    public static async Task<int> RunAsync(Site site, string ledger, CancellationToken cancellationToken) =>
        (await RunAsync(ledger, Path.Combine(site.Certs, "checkpoint.pub"), site.Anchor, site.Certs, cancellationToken)).Code;

    /// <summary>Proves a ledger's folder or an export.</summary>
    /// <param name="source">As the verifier takes it.</param>
    /// <param name="key">File with the ledger's public key.</param>
    /// <param name="anchor">The hub's anchor.</param>
    /// <param name="cancellationToken">Gives up; the verifier is ended.</param>
    /// <returns>The exit code, and the lines of the verdict.</returns>
    public static Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(string source, string key, string anchor, CancellationToken cancellationToken) =>
        RunAsync(source, key, anchor, certs: null, cancellationToken);

    private static async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(
        string source, string key, string anchor, string? certs, CancellationToken cancellationToken)
    {
        // Only a store that is reached over the network asks who reads it.
        string[] access = certs is not null && source.StartsWith("redis:", StringComparison.Ordinal) ? ["--certs", certs] : [];
        var (file, first) = SiblingProgram.AuditVerifier.Locate();
        var start = new ProcessStartInfo(file, [.. first, source, "--vkey", key, "--anchor", anchor, .. access]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var verifier = Process.Start(start) ?? throw new ProgramFailedException($"`{file}` cannot be started");
        await using var stop = cancellationToken.Register(verifier.Kill);
        var quiet = verifier.StandardError.ReadToEndAsync(cancellationToken);
        var verdict = await verifier.StandardOutput.ReadToEndAsync(cancellationToken);
        await quiet;
        await verifier.WaitForExitAsync(cancellationToken);
        return (verifier.ExitCode, verdict.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
