using System.Net;
using InfoShareHub.Hub.Options;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;

namespace InfoShareHub.Hub.Serving;

/// <summary>One port, HTTP/2 over mutual TLS only, every size and time bounded.</summary>
internal sealed class ListenSetup(HubOptions options, TlsHandshake handshake, ConnectionGate gate) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        Limit(kestrel.Limits);
        kestrel.Listen(IPAddress.Parse(options.Address), options.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(gate.CountFailures);
            listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = handshake.BeginAsync, HandshakeTimeout = options.Limits.Handshake });
            listen.Use(gate.Admit);
        });
    }

    private void Limit(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = options.Limits.Connections;
        limits.MaxRequestHeadersTotalSize = options.Limits.HeaderBytes;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = options.Limits.Handshake;
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        limits.Http2.MaxStreamsPerConnection = options.Limits.StreamsPerConnection;
        limits.Http2.MaxRequestHeaderFieldSize = options.Limits.HeaderBytes;
        limits.Http2.KeepAlivePingDelay = options.Limits.Ping;
        limits.Http2.KeepAlivePingTimeout = options.Limits.PingAnswer;

        // A stream may be a message ahead of its reader, a connection a few; more would only be held in memory.
        limits.Http2.InitialStreamWindowSize = 768 * 1024;
        limits.Http2.InitialConnectionWindowSize = 2 * 1024 * 1024;
    }
}
