using InfoShareHub.Protocol.Documents;
using InfoShareHub.ProtocolFiles;

namespace InfoShareHub.Protocol.Tests;

/// <summary>The protocol as it is shipped.</summary>
internal static class Baseline
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "protocols");

    internal static byte[] Yaml { get; } = File.ReadAllBytes(Path.Combine(Folder, "baseline.yaml"));

    internal static ProtocolDocument Document { get; } = ProtocolYaml.Read(Yaml).Document!;

    internal static SharingProtocol Protocol { get; } = SharingProtocol.Compile(Document).Protocol!;

    internal static string PathOf(string file) => Path.Combine(Folder, file);
}
