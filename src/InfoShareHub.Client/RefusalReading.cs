using System.Collections.Frozen;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using InfoShareHub.V1;

namespace InfoShareHub.Client;

/// <summary>Turns what came over the wire into the client's own errors: the one place that reads error details.</summary>
internal static class RefusalReading
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    private static readonly FrozenDictionary<ErrorReason, ErrorContract> Contracts = ErrorsReflection.Descriptor.EnumTypes
        .Single(type => type.Name == nameof(ErrorReason)).Values
        .ToFrozenDictionary(value => (ErrorReason)value.Number, ContractOf);

    /// <summary>The exception to throw for a failed call. A cancelled caller gets its own cancellation back.</summary>
    public static Exception Translate(RpcException failure, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return new OperationCanceledException("the call was cancelled by its caller", failure, cancellationToken);
        if (Read(failure) is { } refusal)
            return new HubRefusedException(refusal, failure);
        return new HubUnreachableException(failure.StatusCode, Sentence(failure), failure);
    }

    /// <summary>The refusal of one message in a stream that goes on.</summary>
    public static HubRefusal Read(RecordRefusal refusal) =>
        ToRefusal((StatusCode)refusal.Status, refusal.Message, ErrorDetail.Parser.ParseFrom(refusal.Detail));

    private static HubRefusal? Read(RpcException failure)
    {
        if (failure.Trailers.GetValueBytes(DetailsTrailer) is not { } bytes)
            return null;

        try
        {
            var status = Google.Rpc.Status.Parser.ParseFrom(bytes);
            var detail = status.Details.FirstOrDefault(any => any.Is(ErrorDetail.Descriptor));
            return detail is null ? null : ToRefusal(failure.StatusCode, failure.Status.Detail, detail.Unpack<ErrorDetail>());
        }
        catch (InvalidProtocolBufferException)
        {
            // A proxy between us and the hub may send details of its own; then the status alone must do.
            return null;
        }
    }

    private static HubRefusal ToRefusal(StatusCode status, string message, ErrorDetail detail) => new(
        detail.Reason,
        status,
        message,
        detail.Remedy,
        detail.RetryAfterMs > 0 || (Contracts.TryGetValue(detail.Reason, out var contract) && contract.Retry),
        TimeSpan.FromMilliseconds(detail.RetryAfterMs),
        [.. detail.Fields.Select(field => new FieldFault(field.Field, field.Message))],
        detail.CorrelationId);

    private static ErrorContract ContractOf(EnumValueDescriptor value) =>
        value.GetOptions()?.GetExtension(ErrorsExtensions.Contract) ?? new ErrorContract();

    private static string Sentence(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.DeadlineExceeded => "the hub did not answer in time",
        StatusCode.Unavailable => $"the hub cannot be reached: {InnermostMessage(failure)}",
        _ => $"the call failed with {failure.StatusCode}: {failure.Status.Detail}",
    };

    private static string InnermostMessage(RpcException failure)
    {
        Exception cause = failure.Status.DebugException ?? failure;
        while (cause.InnerException is { } inner)
            cause = inner;
        return cause is RpcException rpc ? rpc.Status.Detail : cause.Message;
    }
}
