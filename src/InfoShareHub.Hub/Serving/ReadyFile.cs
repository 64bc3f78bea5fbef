using InfoShareHub.Hub.Options;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Serving;

/// <summary>Says where the hub listens, once it does: in the log, and in a file for whoever started it.</summary>
internal sealed class ReadyFile(HubOptions options, IServer server, ILogger<ReadyFile> log) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var slot in OptionCatalogue.SlotsOf(options))
            ServingLog.SettingInForce(log, slot.Setting);

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        // Started comes after every service's Start, the server's included: the port is open.
        var listening = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        var address = $"https://localhost:{listening.Port}";
        ServingLog.Serving(log, address, options.Address);
        if (options.ReadyFile.Length == 0)
            return;

        var unfinished = options.ReadyFile + ".new";
        await File.WriteAllTextAsync(unfinished, address + "\n", cancellationToken);
        File.Move(unfinished, options.ReadyFile, overwrite: true);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
