using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;
using Microsoft.AspNetCore.Http;

namespace InfoShareHub.Hub.Errors;

/// <summary>Puts a refusal on the wire: status, sentence, and the one detail of <c>errors.proto</c>. Nothing else in the hub makes a status.</summary>
internal static class RefusalStatus
{
    /// <summary>Trailer that carries the serialised <c>google.rpc.Status</c>.</summary>
    public const string DetailsKey = "grpc-status-details-bin";

    private const int MaxFields = 20;

    /// <summary>Sent where trying again helps and nobody knows better when.</summary>
    private static readonly TimeSpan DefaultRetry = TimeSpan.FromSeconds(1);

    /// <summary>What an endpoint throws.</summary>
    public static RpcException ToException(Refusal refusal, string correlationId)
    {
        var trailers = new Metadata { { DetailsKey, Details(refusal, correlationId) } };
        return new RpcException(new Status(ErrorPromises.Of(refusal.Reason).Status, refusal.Sentence), trailers, refusal.Sentence);
    }

    /// <summary>What a stream answers for one message that it refuses while it goes on.</summary>
    public static RecordRefusal ToRecordRefusal(Refusal refusal, string correlationId) => new()
    {
        Status = (int)ErrorPromises.Of(refusal.Reason).Status,
        Message = refusal.Sentence,
        Detail = ToDetail(refusal, correlationId).ToByteString(),
    };

    /// <summary>Answers a call that has not begun to answer: headers only, as gRPC allows.</summary>
    public static void WriteTo(HttpResponse response, Refusal refusal, string correlationId)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        Write(response.Headers, refusal, correlationId);
    }

    /// <summary>Sets status, sentence and detail in headers or trailers.</summary>
    public static void Write(IHeaderDictionary target, Refusal refusal, string correlationId)
    {
        target["grpc-status"] = ((int)ErrorPromises.Of(refusal.Reason).Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        target["grpc-message"] = PercentEncoding.Encode(refusal.Sentence);
        target[DetailsKey] = Convert.ToBase64String(Details(refusal, correlationId)).TrimEnd('=');
    }

    private static byte[] Details(Refusal refusal, string correlationId)
    {
        var status = new Google.Rpc.Status { Code = (int)ErrorPromises.Of(refusal.Reason).Status, Message = refusal.Sentence };
        status.Details.Add(Any.Pack(ToDetail(refusal, correlationId)));
        return status.ToByteArray();
    }

    private static ErrorDetail ToDetail(Refusal refusal, string correlationId)
    {
        var promise = ErrorPromises.Of(refusal.Reason);
        var detail = new ErrorDetail
        {
            Reason = refusal.Reason,
            Remedy = promise.Remedy,
            RetryAfterMs = promise.IsRetryable ? Milliseconds(refusal.RetryAfter > TimeSpan.Zero ? refusal.RetryAfter : DefaultRetry) : 0,
            CorrelationId = correlationId,
        };
        detail.Fields.AddRange(refusal.Fields.Take(MaxFields).Select(ToViolation));
        return detail;
    }

    private static uint Milliseconds(TimeSpan wait) => (uint)Math.Clamp(Math.Ceiling(wait.TotalMilliseconds), 1, uint.MaxValue);

    private static FieldViolation ToViolation(FieldFault fault) => new() { Field = fault.Field, Message = fault.Message };
}
