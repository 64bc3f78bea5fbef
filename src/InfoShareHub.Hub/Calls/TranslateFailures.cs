using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Ledger;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace InfoShareHub.Hub.Calls;

/// <summary>Innermost step, around the endpoint: every exception leaves as a refusal of <c>errors.proto</c>.</summary>
internal sealed class TranslateFailures(IHostApplicationLifetime lifetime, TimeProvider time, FaultLog faults) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception)
        {
            throw Translate(exception, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception exception)
        {
            throw Translate(exception, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception exception)
        {
            throw Translate(exception, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception exception)
        {
            throw Translate(exception, context);
        }
    }

    private RpcException Translate(Exception exception, ServerCallContext call)
    {
        var context = call.GetHttpContext();
        if (exception is RpcException { Trailers: { } trailers } ours && trailers.GetValueBytes(RefusalStatus.DetailsKey) is not null)
            return ours;

        // What ends a call from outside shows inside as any exception of whatever was waiting.
        if (EndFromOutside(exception, call, context) is { } end)
            return end;

        var refusal = exception switch
        {
            LedgerUnavailableException or LedgerCorruptException => CallRefusals.StoreUnavailable,
            InvalidProtocolBufferException => CallRefusals.MalformedMessage,
            RpcException framework => FrameworkStatuses.Translate(framework.StatusCode),
            _ => CallRefusals.InternalFault,
        };
        if (refusal is null)
            return (RpcException)exception;

        if (refusal == CallRefusals.InternalFault)
            faults.Report(context.TraceIdentifier, exception);

        return call.Refuse(refusal);
    }

    private RpcException? EndFromOutside(Exception exception, ServerCallContext call, HttpContext context)
    {
        if (exception is not (OperationCanceledException or IOException or RpcException { StatusCode: StatusCode.Cancelled }))
            return null;
        if (context.Features.Get<Peer>() is { Ended.IsCancellationRequested: true })
            return call.Refuse(CallRefusals.NotEnrolled);
        if (call.Deadline <= time.GetUtcNow().UtcDateTime)
            return call.Refuse(CallRefusals.DeadlinePassed);
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return call.Refuse(CallRefusals.ShuttingDown);

        return call.CancellationToken.IsCancellationRequested ? new RpcException(new Status(StatusCode.Cancelled, "the caller ended the call")) : null;
    }
}
