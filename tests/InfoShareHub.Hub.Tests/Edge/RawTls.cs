using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace InfoShareHub.Hub.Tests.Edge;

/// <summary>A TLS connection and nothing above it.</summary>
internal sealed class RawTls : IAsyncDisposable
{
    private readonly TcpClient _tcp;

    private RawTls(TcpClient tcp, SslStream stream)
    {
        _tcp = tcp;
        Stream = stream;
    }

    public SslStream Stream { get; }

    public static async Task<RawTls> ConnectAsync(Uri hub, X509Certificate2 certificate, List<SslApplicationProtocol> protocols)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", hub.Port);
        var stream = new SslStream(tcp.GetStream(), leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            ApplicationProtocols = protocols.Count == 0 ? null : protocols,
            RemoteCertificateValidationCallback = (_, server, _, _) => server is not null,
            ClientCertificateContext = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true),
        };
        try
        {
            await stream.AuthenticateAsClientAsync(options);
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
            // Refused already; IsClosedByPeerAsync says so.
        }

        return new RawTls(tcp, stream);
    }

    /// <summary>Whether the hub closes without a word of HTTP/2.</summary>
    public async Task<bool> IsClosedByPeerAsync()
    {
        if (!Stream.IsAuthenticated)
            return true;

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            return await Stream.ReadAsync(new byte[1], deadline.Token) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Reads and forgets until the hub closes, at most for 30 seconds.</summary>
    public async Task ReadToEndAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[64 * 1024];
        try
        {
            while (await Stream.ReadAsync(buffer, deadline.Token) > 0)
            {
                // Nothing in it is of interest.
            }
        }
        catch (IOException)
        {
            // Closed without a goodbye.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        _tcp.Dispose();
    }
}
