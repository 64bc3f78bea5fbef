using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Errors;
using InfoShareHub.Hub.Reflection;
using InfoShareHub.Ledger.Sequencing;
using Microsoft.Extensions.Hosting;
using Wire = Grpc.Health.V1;

namespace InfoShareHub.Hub.Health;

/// <summary>
/// Whether calls would be served. All services stand or fall together, because each needs the ledger. Why the hub does not serve is for its operators
/// and stands in the log, not here.
/// </summary>
internal sealed class HealthEndpoint(ServingState serving, MappedServices services, IHostApplicationLifetime lifetime) : Wire.Health.HealthBase
{
    public override Task<Wire.HealthCheckResponse> Check(Wire.HealthCheckRequest request, ServerCallContext context)
    {
        var status = StatusOf(request.Service);
        return status == Wire.HealthCheckResponse.Types.ServingStatus.ServiceUnknown
            ? throw context.Refuse(Refusal.NotFound("service"))
            : Task.FromResult(new Wire.HealthCheckResponse { Status = status });
    }

    public override async Task Watch(Wire.HealthCheckRequest request, IServerStreamWriter<Wire.HealthCheckResponse> responseStream, ServerCallContext context)
    {
        var told = Wire.HealthCheckResponse.Types.ServingStatus.Unknown;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        while (true)
        {
            // Taken before looking, so that no change falls in between.
            var changed = serving.Changed;
            var now = StatusOf(request.Service);
            if (now != told)
            {
                told = now;
                await responseStream.WriteAsync(new Wire.HealthCheckResponse { Status = now }, context.CancellationToken);
            }

            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                throw context.Refuse(CallRefusals.ShuttingDown);
            }

            try
            {
                await changed.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
            {
                // The hub is closing: that is told, and then the watch ends.
            }
        }
    }

    private Wire.HealthCheckResponse.Types.ServingStatus StatusOf(string service)
    {
        if (service.Length > 0 && !services.Contains(service))
        {
            return Wire.HealthCheckResponse.Types.ServingStatus.ServiceUnknown;
        }

        return serving.IsServing && !lifetime.ApplicationStopping.IsCancellationRequested
            ? Wire.HealthCheckResponse.Types.ServingStatus.Serving
            : Wire.HealthCheckResponse.Types.ServingStatus.NotServing;
    }
}
