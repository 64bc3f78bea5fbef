using System.Collections.Frozen;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Routing;

namespace InfoShareHub.Hub.Reflection;

/// <summary>The full names of the gRPC services that this hub maps, read from its endpoints: what is listed is what answers. Any thread.</summary>
internal sealed class MappedServices(EndpointDataSource endpoints)
{
    // Endpoints are complete before the port is open, and so before the first question.
    private readonly Lazy<FrozenSet<string>> _names = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.ServiceName)
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal));

    public IEnumerable<string> Names => _names.Value.Order(StringComparer.Ordinal);

    public bool Contains(string name) => _names.Value.Contains(name);
}
