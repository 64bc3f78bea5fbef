using System.Net.Security;
using Grpc.Core;
using Grpc.Net.Client;
using InfoShareHub.Hub.Ledgers;
using InfoShareHub.Hub.Options;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InfoShareHub.Hub.Tests.Probes;

/// <summary>The whole hub on an empty ledger in files, as an operator's probe meets it: only the founders may call.</summary>
public sealed class ProbedHub : IAsyncLifetime
{
    /// <summary>Logged by the hub when it stops serving; see LedgerLog.</summary>
    private const int NotServingEvent = 2001;

    private readonly TestCertificates _certificates = TestCertificates.Create();
    private readonly string _folder = Directory.CreateTempSubdirectory("infoshare-probed-").FullName;
    private readonly LogSink _log = new();
    private readonly List<GrpcChannel> _channels = [];
    private WebApplication _app = null!;

    /// <summary>Deadline of every call in a test: far more than it takes, so that a hang fails instead of blocking.</summary>
    public static DateTime Deadline => DateTime.UtcNow.AddSeconds(30);

    internal ServingState Serving => _app.Services.GetRequiredService<LedgerService>().Host.Sequencer.Serving;

    public async Task InitializeAsync()
    {
        _log.ExpectError(NotServingEvent);
        var options = new HubOptions { Certs = _certificates.Folder, Ledger = $"file:{Path.Combine(_folder, "ledger")}", Port = 0 };
        _app = HubHost.Build(options, TimeProvider.System, logging => logging.Configure().AddProvider(_log));
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        _channels.ForEach(channel => channel.Dispose());
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _app.StopAsync(deadline.Token);
        await _app.DisposeAsync();
        _certificates.Dispose();
        Directory.Delete(_folder, recursive: true);
        _log.Verify();
    }

    /// <summary>Calls with one of the folder's certificates, such as <c>police-governance</c>.</summary>
    public CallInvoker As(string certificate)
    {
        var listening = new Uri(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        var channel = GrpcChannel.ForAddress($"https://localhost:{listening.Port}", new GrpcChannelOptions
        {
            DisposeHttpClient = true,
            HttpHandler = new SocketsHttpHandler
            {
                UseProxy = false,
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, server, _, _) => server is not null,
                    ClientCertificateContext = SslStreamCertificateContext.Create(_certificates.Load(certificate), additionalCertificates: null, offline: true),
                },
            },
        });
        _channels.Add(channel);
        return channel.CreateCallInvoker();
    }

    /// <summary>Tells the hub to close, and does not wait for it.</summary>
    public void Close() => _app.Lifetime.StopApplication();
}
