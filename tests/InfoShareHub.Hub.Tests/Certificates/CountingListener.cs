using System.Net;
using System.Net.Sockets;

namespace InfoShareHub.Hub.Tests.Certificates;

/// <summary>A port that counts who connects.</summary>
internal sealed class CountingListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _connections;

    public CountingListener()
    {
        _listener.Start();
        Next();
    }

    public int Connections => Volatile.Read(ref _connections);

    public string Url(string path) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{path}";

    public void Dispose() => _listener.Dispose();

    private void Next()
    {
        _listener.BeginAcceptSocket(accepted =>
        {
            try
            {
                _listener.EndAcceptSocket(accepted).Dispose();
                Interlocked.Increment(ref _connections);
                Next();
            }
            catch (ObjectDisposedException)
            {
                // The test is over.
            }
        }, state: null);
    }
}
