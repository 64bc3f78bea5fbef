using System.Collections.Frozen;
using Google.Protobuf.Reflection;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Reflection;

/// <summary>The published .proto files as they were compiled in, with what they import, and where each name is declared. Immutable.</summary>
internal sealed class ContractFiles
{
    /// <summary>Every file of protos/; a test holds it against the contracts' assembly.</summary>
    private static readonly FileDescriptor[] Published =
    [
        Wire.AlertsReflection.Descriptor,
        Wire.AuditReflection.Descriptor,
        Wire.ConcernsReflection.Descriptor,
        Wire.DisclosuresReflection.Descriptor,
        Wire.EnrolmentReflection.Descriptor,
        Wire.ProtocolReflection.Descriptor,
        Wire.EntryReflection.Descriptor,
        Wire.ErrorsReflection.Descriptor,
        Wire.MatchesReflection.Descriptor,
        Wire.RecordsReflection.Descriptor,
        Wire.SealsReflection.Descriptor,
        Wire.TypesReflection.Descriptor,
        Grpc.Health.V1.HealthReflection.Descriptor,
        Grpc.Reflection.V1.ReflectionReflection.Descriptor,
        Google.Rpc.StatusReflection.Descriptor,
    ];

    private readonly FrozenDictionary<string, FileDescriptor> _byPath;
    private readonly FrozenDictionary<string, IDescriptor> _bySymbol;

    public ContractFiles()
    {
        var files = Published.SelectMany(WithImports).DistinctBy(file => file.Name, StringComparer.Ordinal).ToList();
        _byPath = files.ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);
        _bySymbol = files.SelectMany(SymbolsOf).ToFrozenDictionary(NameOf, StringComparer.Ordinal);
    }

    public IEnumerable<FileDescriptor> All => _byPath.Values;

    public FileDescriptor? FindFile(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>What is declared under a full name: a type, an enum value, a service, a method or an extension.</summary>
    public IDescriptor? FindSymbol(string fullName) => _bySymbol.GetValueOrDefault(fullName);

    /// <summary>The extensions of a message type, by number.</summary>
    public IEnumerable<FieldDescriptor> ExtensionsOf(string messageType)
    {
        return All.SelectMany(file => file.Extensions.UnorderedExtensions)
            .Where(extension => string.Equals(extension.ExtendeeType.FullName, messageType, StringComparison.Ordinal))
            .OrderBy(extension => extension.FieldNumber);
    }

    /// <summary>A file and everything it imports, each once, itself first.</summary>
    public static IEnumerable<FileDescriptor> WithImports(FileDescriptor file)
    {
        return file.Dependencies.SelectMany(WithImports).Prepend(file).DistinctBy(each => each.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<IDescriptor> SymbolsOf(FileDescriptor file)
    {
        var enums = file.EnumTypes.Concat(file.MessageTypes.SelectMany(EnumsOf));
        return file.MessageTypes.SelectMany(MessagesOf)
            .Concat<IDescriptor>(enums.SelectMany(type => type.Values.Prepend<IDescriptor>(type)))
            .Concat(file.Services.SelectMany(service => service.Methods.Prepend<IDescriptor>(service)))
            .Concat(file.Extensions.UnorderedExtensions);
    }

    /// <summary>A value of an enum lies beside the enum, not in it; this library alone names it otherwise.</summary>
    private static string NameOf(IDescriptor symbol) => symbol is EnumValueDescriptor { EnumDescriptor: var type }
        ? $"{type.ContainingType?.FullName ?? type.File.Package}.{symbol.Name}"
        : symbol.FullName;

    private static IEnumerable<MessageDescriptor> MessagesOf(MessageDescriptor message)
    {
        return message.NestedTypes.SelectMany(MessagesOf).Prepend(message);
    }

    private static IEnumerable<EnumDescriptor> EnumsOf(MessageDescriptor message)
    {
        return message.EnumTypes.Concat(message.NestedTypes.SelectMany(EnumsOf));
    }
}
