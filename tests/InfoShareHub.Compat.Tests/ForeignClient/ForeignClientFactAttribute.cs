using System.Diagnostics;
using Xunit;

namespace InfoShareHub.Compat.Tests.ForeignClient;

/// <summary>A test that needs Python with grpcio: skipped where that is missing, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForeignClientFactAttribute : FactAttribute
{
    public ForeignClientFactAttribute()
    {
        bool isInCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (!isInCi && FindPython() is null)
            Skip = "there is no Python with grpcio (Debian: apt-get install python3-grpcio)";
    }

    /// <summary>The first Python that can import grpc. Debian's own comes first: its package does not serve other Pythons.</summary>
    public static string? FindPython() => new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(CanImportGrpc);

    private static bool CanImportGrpc(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, "-c \"import grpc\"") { UseShellExecute = false, RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // no such program
        }
    }
}
