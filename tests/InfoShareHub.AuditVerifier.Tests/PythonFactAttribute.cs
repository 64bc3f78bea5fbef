using Xunit;

namespace InfoShareHub.AuditVerifier.Tests;

// A test that needs python3: skipped with a reason on a laptop without it, never on a build server.
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        var isBuildServer = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!isBuildServer && !folders.Any(static folder => File.Exists(Path.Combine(folder, "python3"))))
            Skip = "python3 is not installed";
    }
}
