using System.Net;
using InfoShareHub.Hub.Options;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace InfoShareHub.Hub.Serving;

/// <summary>One port, HTTP/2 only.</summary>
internal sealed class ListenSetup(HubOptions options) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(IPAddress.Parse(options.Address), options.Port, listen => listen.Protocols = HttpProtocols.Http2);
    }
}
