using Grpc.AspNetCore.Server;
using Grpc.Core;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.V1;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InfoShareHub.Hub.Calls;

/// <summary>What the call steps know of a call, for endpoints.</summary>
internal static class CallContext
{
    /// <summary>Who calls, as <see cref="IdentifyAgency"/> found.</summary>
    public static CallerIdentity Caller(this ServerCallContext call) => call.GetHttpContext().Features.GetRequiredFeature<CallerIdentity>();

    /// <summary>What to throw for a refusal.</summary>
    public static RpcException Refuse(this ServerCallContext call, Refusal refusal) => RefusalStatus.ToException(refusal, call.GetHttpContext().TraceIdentifier);

    /// <summary>What to answer for one refused message of a stream that goes on.</summary>
    public static RecordRefusal ToRecordRefusal(this ServerCallContext call, Refusal refusal) =>
        RefusalStatus.ToRecordRefusal(refusal, call.GetHttpContext().TraceIdentifier);

    /// <summary>The gRPC method that is called, null for anything else.</summary>
    public static IMethod? Method(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method;

    /// <summary>Where the status stands, or will: in the headers until the answer has begun, then in the trailers. Null if it cannot be changed any more.</summary>
    public static IHeaderDictionary? StatusHeaders(this HttpContext context)
    {
        if (!context.Response.HasStarted)
            return context.Response.Headers;

        return context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers is { IsReadOnly: false } trailers ? trailers : null;
    }
}
