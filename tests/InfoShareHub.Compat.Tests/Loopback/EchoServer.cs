using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InfoShareHub.Compat.Tests.Loopback;

/// <summary>The echo service on a real Kestrel at a free loopback port: HTTP/2, TLS 1.3, client certificates required.</summary>
public sealed class EchoServer : IAsyncLifetime
{
    private readonly TestAuthority _authority = new();
    private readonly X509Certificate2 _serverCertificate;
    private readonly X509Certificate2 _clientCertificate;
    private readonly Action<GrpcServiceOptions> _configure;
    private readonly List<IDisposable> _owned = [];
    private WebApplication? _app;

    public EchoServer()
        : this(_ => { })
    {
    }

    internal EchoServer(Action<GrpcServiceOptions> configure)
    {
        _configure = configure;
        _serverCertificate = _authority.IssueServer();
        _clientCertificate = _authority.IssueClient("invented-school");
    }

    public Uri Address { get; private set; } = new("https://127.0.0.1/");

    internal EchoJournal Journal { get; } = new();

    internal X509Certificate2 Authority => _authority.Certificate;

    internal X509Certificate2 ClientCertificate => _clientCertificate;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(Configure);
        }));
        builder.Services.AddRouting();
        builder.Services.AddSingleton(Journal);
        builder.Services.AddGrpc(_configure);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapGrpcService<EchoService>();
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
    }

    public async Task DisposeAsync()
    {
        foreach (var item in _owned)
            item.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _serverCertificate.Dispose();
        _clientCertificate.Dispose();
        _authority.Dispose();
    }

    /// <summary>A client over a channel of its own that lives as long as the server.</summary>
    internal Echo.EchoClient Connect() => new(OpenChannel(_ => { }));

    internal GrpcChannel OpenChannel(Action<GrpcChannelOptions> configure)
    {
        var options = new GrpcChannelOptions { HttpHandler = Handler(_clientCertificate, SslProtocols.Tls13), DisposeHttpClient = true };
        configure(options);
        var channel = GrpcChannel.ForAddress(Address, options);
        _owned.Add(channel);
        return channel;
    }

    /// <summary>The way to the server, with or without a certificate to show.</summary>
    internal SocketsHttpHandler Handler(X509Certificate2? clientCertificate, SslProtocols protocols) => new()
    {
        SslOptions =
        {
            ClientCertificates = clientCertificate is null ? null : [clientCertificate],
            EnabledSslProtocols = protocols,
            CertificateChainPolicy = _authority.Trust(inServer: true),
        },
    };

    private void Configure(HttpsConnectionAdapterOptions https)
    {
        https.ServerCertificate = _serverCertificate;
        https.SslProtocols = SslProtocols.Tls13;
        https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
        https.ClientCertificateValidation = (certificate, _, _) =>
        {
            using var chain = new X509Chain { ChainPolicy = _authority.Trust(inServer: false) };
            return chain.Build(certificate);
        };
    }
}
