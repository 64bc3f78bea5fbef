namespace InfoShareHub.Cli.Sites;

/// <summary>A temporary folder that goes with the command; kept where <c>INFOSHARE_KEEP</c> is set, for a look at the logs.</summary>
internal sealed class WorkFolder(string purpose) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory($"infoshare-{purpose}-").FullName;

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("INFOSHARE_KEEP") is null)
            Directory.Delete(Path, recursive: true);
    }
}
