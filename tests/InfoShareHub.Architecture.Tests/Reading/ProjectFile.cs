using System.Xml.Linq;

namespace InfoShareHub.Architecture.Tests.Reading;

/// <summary>What a project file says.</summary>
internal sealed record ProjectFile(string Path, XDocument Document)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IReadOnlyList<string> ProjectReferences =>
        [.. Items("ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))];

    /// <summary>Packages that come along at run time: not analyzers and not build tools.</summary>
    public IReadOnlyList<string> RunTimePackages =>
    [
        .. Document.Descendants("PackageReference")
            .Where(item => (string?)item.Attribute("PrivateAssets") != "all")
            .Select(item => (string)item.Attribute("Include")!),
    ];

    public bool IsPureSlice => string.Equals(Property("PureSlice"), "true", StringComparison.Ordinal);

    public static IReadOnlyList<ProjectFile> All(string folder) => [.. Repository.Files(folder, ".csproj").Select(Read)];

    public static ProjectFile Read(string path) => new(path, XDocument.Parse(Repository.Read(path)));

    public string? Property(string name) => Document.Descendants(name).FirstOrDefault()?.Value;

    public IEnumerable<string> Items(string name) => Document.Descendants(name).Select(item => (string?)item.Attribute("Include") ?? "");
}
