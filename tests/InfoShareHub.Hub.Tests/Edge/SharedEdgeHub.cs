using Xunit;

namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>One hub for all tests of a class that leave it as they found it.</summary>
public sealed class SharedEdgeHub : IAsyncLifetime
{
    public EdgeHub Hub { get; private set; } = null!;

    public async Task InitializeAsync() => Hub = await EdgeHub.StartAsync();

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}
