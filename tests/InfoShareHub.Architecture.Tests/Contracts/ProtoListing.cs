using System.Globalization;
using System.Reflection;
using Google.Protobuf.Reflection;
using InfoShareHub.V1;

namespace InfoShareHub.Architecture.Tests.Contracts;

/// <summary>Everything that a client which was compiled against the contracts relies on, one self-contained line each.</summary>
internal static class ProtoListing
{
    public static IReadOnlyList<FileDescriptor> Files { get; } =
    [
        .. typeof(ErrorsReflection).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Reflection", StringComparison.Ordinal))
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<FileDescriptor>()
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Lines() => [.. Files.SelectMany(OfFile)];

    private static IEnumerable<string> OfFile(FileDescriptor file)
    {
        yield return $"file {file.Name} package {file.Package}";
        foreach (var extension in file.Extensions.UnorderedExtensions.OrderBy(field => field.FieldNumber))
        {
            yield return $"extension {extension.ExtendeeType.FullName} {Number(extension)} {TypeOf(extension)} {extension.FullName}";
        }

        foreach (var line in file.EnumTypes.SelectMany(OfEnum).Concat(file.MessageTypes.SelectMany(OfMessage)).Concat(file.Services.SelectMany(OfService)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> OfEnum(EnumDescriptor type)
    {
        yield return $"enum {type.FullName}";
        foreach (var value in type.Values)
        {
            yield return $"value {type.FullName} {value.Number.ToString(CultureInfo.InvariantCulture)} {value.Name}";
        }
    }

    private static IEnumerable<string> OfMessage(MessageDescriptor type)
    {
        yield return $"message {type.FullName}";
        foreach (var field in type.Fields.InFieldNumberOrder())
        {
            yield return $"field {type.FullName} {Number(field)} {LabelOf(field)}{TypeOf(field)} {field.Name}";
        }

        foreach (var line in type.EnumTypes.SelectMany(OfEnum).Concat(type.NestedTypes.SelectMany(OfMessage)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> OfService(ServiceDescriptor service)
    {
        yield return $"service {service.FullName}";
        foreach (var method in service.Methods)
        {
            var (takes, gives) = (method.IsClientStreaming ? "stream " : "", method.IsServerStreaming ? "stream " : "");
            yield return $"rpc {method.FullName} ({takes}{method.InputType.FullName}) returns ({gives}{method.OutputType.FullName})";
        }
    }

    private static string Number(FieldDescriptor field) => field.FieldNumber.ToString(CultureInfo.InvariantCulture);

    private static string LabelOf(FieldDescriptor field)
    {
        if (field.RealContainingOneof is { } oneof)
        {
            return $"oneof {oneof.Name} ";
        }

        return field.IsRepeated ? "repeated " : field.ContainingOneof is not null ? "optional " : "";
    }

    private static string TypeOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => field.MessageType.FullName,
        FieldType.Enum => field.EnumType.FullName,
        var scalar => scalar.ToString().ToLowerInvariant(),
    };
}
