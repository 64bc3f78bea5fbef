using System.Diagnostics.Metrics;
using InfoShareHub.Hub.Identity;

namespace InfoShareHub.Hub.Serving;

/// <summary>The connections that are open now. Any thread.</summary>
internal sealed class OpenPeers : IDisposable
{
    public const string MeterName = "InfoShareHub.Serving";

    private readonly Lock _gate = new();
    private readonly Meter _meter = new(MeterName);

    // Guarded by _gate.
    private readonly HashSet<Peer> _peers = [];
    private readonly Dictionary<string, int> _perAgency = new(StringComparer.Ordinal);

    public OpenPeers()
    {
        _meter.CreateObservableUpDownCounter("infoshare.serving.connections", () => Count, "{connection}", "Connections that are open now.");
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _peers.Count;
        }
    }

    /// <summary>Adds one unless its agency has as many as it may.</summary>
    public bool TryAdd(Peer peer, int maxPerAgency)
    {
        var agency = peer.Identity.Agency.Value;
        lock (_gate)
        {
            var open = _perAgency.GetValueOrDefault(agency);
            if (open >= maxPerAgency)
                return false;

            _perAgency[agency] = open + 1;
            return _peers.Add(peer);
        }
    }

    public void Remove(Peer peer)
    {
        var agency = peer.Identity.Agency.Value;
        lock (_gate)
        {
            if (!_peers.Remove(peer))
                return;

            var open = _perAgency[agency] - 1;
            if (open == 0)
                _perAgency.Remove(agency);
            else
                _perAgency[agency] = open;
        }
    }

    public void Dispose() => _meter.Dispose();

    public IReadOnlyList<Peer> Snapshot()
    {
        lock (_gate)
            return [.. _peers];
    }
}
