using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InfoShareHub.V1;

namespace InfoShareHub.Client.Tests;

/// <summary>What a scripted hub does with each call; a test sets what it needs. The rest is unimplemented, and says so.</summary>
internal sealed class HubScript
{
    public Func<IAsyncStreamReader<UpsertRecordRequest>, IServerStreamWriter<UpsertRecordResult>, ServerCallContext, Task> Upsert { get; set; } =
        (_, _, _) => throw new RpcException(new Status(StatusCode.Unimplemented, "not scripted"));

    public Func<WatchAlertsRequest, IServerStreamWriter<WatchAlertsResponse>, ServerCallContext, Task> Watch { get; set; } =
        (_, _, _) => throw new RpcException(new Status(StatusCode.Unimplemented, "not scripted"));

    public Func<SubmitConcernRequest, ServerCallContext, SubmitConcernResponse> Submit { get; set; } =
        (_, _) => throw new RpcException(new Status(StatusCode.Unimplemented, "not scripted"));

    /// <summary>A refusal as the hub sends it.</summary>
    public static RpcException Refusal(StatusCode status, ErrorReason reason, string message, uint retryAfterMs)
    {
        var details = new Google.Rpc.Status { Code = (int)status, Message = message, Details = { Any.Pack(Detail(reason, retryAfterMs)) } };
        return new RpcException(new Status(status, message), new Metadata { { "grpc-status-details-bin", details.ToByteArray() } }, message);
    }

    public static ErrorDetail Detail(ErrorReason reason, uint retryAfterMs) => new()
    {
        Reason = reason,
        Remedy = "do as the contract says",
        RetryAfterMs = retryAfterMs,
        CorrelationId = "c-1",
        Fields = { new FieldViolation { Field = "record.subject", Message = "is missing" } },
    };
}
