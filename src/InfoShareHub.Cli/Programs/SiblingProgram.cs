namespace InfoShareHub.Cli.Programs;

/// <summary>
/// Another program of this repository: in a published build <c>../NAME/NAME</c> beside this one's folder, in a source tree the newest build under
/// <c>src/NAME</c> or <c>bench/NAME</c>.
/// </summary>
internal sealed record SiblingProgram(string Name)
{
    public static SiblingProgram Hub { get; } = new("InfoShareHub.Hub");

    public static SiblingProgram AuditVerifier { get; } = new("InfoShareHub.AuditVerifier");

    public static SiblingProgram Load { get; } = new("InfoShareHub.Load");

    /// <summary>The command that starts it: a program file and the arguments that come first.</summary>
    /// <exception cref="WrongUseException">It has not been built.</exception>
    public (string File, string[] FirstArguments) Locate()
    {
        var library = Candidates().Where(File.Exists).OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault()
            ?? throw new WrongUseException($"the program `{Name}` has not been built; run ./build.sh build", cause: null);
        var program = Path.ChangeExtension(library, OperatingSystem.IsWindows() ? ".exe" : null);

        return File.Exists(program) ? (program, []) : (DotnetHost(), [library]);
    }

    private IEnumerable<string> Candidates()
    {
        var file = Name + ".dll";
        yield return Path.Combine(AppContext.BaseDirectory, "..", Name, file);

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "InfoShareHub.sln")))
                continue;
            foreach (var kind in (string[])["src", "bench"])
            {
                foreach (var configuration in (string[])["Release", "Debug"])
                    yield return Path.Combine(folder.FullName, kind, Name, "bin", configuration, "net10.0", file);
            }
        }
    }

    private static string DotnetHost() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
}
