using System.Collections.Frozen;
using Google.Protobuf.Reflection;
using Grpc.Core;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Errors;

/// <summary>The promises of <c>errors.proto</c>, read from its descriptor: they are written once, where callers read them.</summary>
internal static class ErrorPromises
{
    private static readonly FrozenDictionary<ErrorReason, ErrorPromise> Promises = ErrorsReflection.Descriptor
        .EnumTypes.Single(type => type.ClrType == typeof(ErrorReason))
        .Values.ToFrozenDictionary(value => (ErrorReason)value.Number, Read);

    /// <summary>The promise of a reason.</summary>
    public static ErrorPromise Of(ErrorReason reason) => Promises[reason];

    private static ErrorPromise Read(EnumValueDescriptor value)
    {
        var contract = value.GetOptions().GetExtension(ErrorsExtensions.Contract);
        var status = Enum.Parse<StatusCode>(contract.Status.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        return new ErrorPromise(status, contract.Retry, contract.Remedy);
    }
}
