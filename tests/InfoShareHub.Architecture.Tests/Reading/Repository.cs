namespace InfoShareHub.Architecture.Tests.Reading;

/// <summary>The files of the repository, as they lie on disk: what git ignores is left out by name.</summary>
internal static class Repository
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".vscode", ".idea", "bin", "obj", "artifacts", "TestResults", "node_modules",
    };

    public static readonly string Root = FindRoot();

    private static readonly Lazy<IReadOnlyList<string>> AllFiles = new(() => [.. Walk(Root).Order(StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyList<SourceFile>> AllSources = new(() => [.. Files("src", ".cs").Concat(Files("tests", ".cs")).Select(SourceFile.Read)]);

    /// <summary>All C# files under src and tests.</summary>
    public static IReadOnlyList<SourceFile> Sources => AllSources.Value;

    /// <summary>C# files under src.</summary>
    public static IEnumerable<SourceFile> ProductSources => Sources.Where(source => source.IsProduct);

    /// <summary>C# files under tests.</summary>
    public static IEnumerable<SourceFile> TestSources => Sources.Where(source => !source.IsProduct);

    /// <summary>Paths relative to the root, with forward slashes, of the files in a folder whose names end so; an empty folder name means everywhere.</summary>
    public static IEnumerable<string> Files(string folder, string ending)
    {
        return AllFiles.Value.Where(path =>
            (folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal)) && path.EndsWith(ending, StringComparison.Ordinal));
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    private static string FindRoot()
    {
        // Where the tests were built; a copy that was moved looks upwards from where it runs.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the tests must run from within the repository: no folder above holds Directory.Packages.props");
    }

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (LeftOut.Contains(Path.GetFileName(child)))
            {
                continue;
            }

            foreach (var file in Walk(child))
            {
                yield return file;
            }
        }
    }
}
