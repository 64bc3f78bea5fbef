using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Wire = Grpc.Reflection.V1;

namespace InfoShareHub.Hub.Reflection;

/// <summary>What this hub offers, for tools such as grpcurl. Each question is answered before the next is read, so a caller holds one answer at most.</summary>
internal sealed class ReflectionEndpoint(ReflectionAnswers answers, IHostApplicationLifetime lifetime) : Wire.ServerReflection.ServerReflectionBase
{
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<Wire.ServerReflectionRequest> requestStream,
        IServerStreamWriter<Wire.ServerReflectionResponse> responseStream,
        ServerCallContext context)
    {
        // A tool that asks nothing more must not keep the hub from closing.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        while (await requestStream.MoveNext(either.Token))
        {
            await responseStream.WriteAsync(answers.Answer(requestStream.Current), either.Token);
        }
    }
}
