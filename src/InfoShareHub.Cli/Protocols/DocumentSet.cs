using System.CommandLine;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.ProtocolFiles;

namespace InfoShareHub.Cli.Protocols;

/// <summary>The documents that a command was given, the baseline first, and what they come to.</summary>
internal sealed class DocumentSet
{
    private DocumentSet(IReadOnlyList<(string File, ProtocolDocument Document)> documents, ProtocolSet? set, IReadOnlyList<DocumentFault> faults) =>
        (Documents, Set, Faults) = (documents, set, faults);

    /// <summary>The documents that could be read.</summary>
    public IReadOnlyList<(string File, ProtocolDocument Document)> Documents { get; }

    /// <summary>What they come to; null when there is a fault.</summary>
    public ProtocolSet? Set { get; }

    public IReadOnlyList<DocumentFault> Faults { get; }

    public static Argument<FileInfo[]> Argument() => new("FILE")
    {
        Description = "Protocol documents: the baseline, then area overlays.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Reads and compiles; every fault of every file together.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DocumentSet Read(IReadOnlyList<FileInfo> files)
    {
        var bytes = files.Select(file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file.FullName)).ToList();
        var documents = new List<(string, ProtocolDocument)>();
        var faults = new List<DocumentFault>();
        for (var i = 0; i < bytes.Count; i++)
        {
            var reading = ProtocolYaml.Read(bytes[i]);
            faults.AddRange(reading.Faults.Select(fault => new DocumentFault(files[i].ToString(), fault.Line, fault.Message)));
            if (reading.Document is not null)
                documents.Add((files[i].ToString(), reading.Document));
        }

        if (faults.Count > 0)
            return new DocumentSet(documents, null, faults);
        var result = ProtocolYaml.CompileSet(bytes);
        // Faults of composing are about the last document: the ones before it stand on their own.
        return new DocumentSet(documents, result.Set, [.. result.Faults.Select(fault => new DocumentFault(files[^1].ToString(), fault.Line, fault.Message))]);
    }

    /// <summary>Reads and compiles documents that must be sound.</summary>
    /// <exception cref="WrongUseException">They are not.</exception>
    public static ProtocolSet ReadSound(IReadOnlyList<FileInfo> files)
    {
        var documents = Read(files);
        return documents.Set ?? throw new WrongUseException($"{string.Join("\n  ", documents.Faults)}\n  see `infoshare protocol check`", cause: null);
    }
}
