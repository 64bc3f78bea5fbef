using System.Net.Security;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Options;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace InfoShareHub.Hub.Serving;

/// <summary>What surrounds TLS: outside it, handshakes that fail are counted; inside it, who is let in is registered and bounded.</summary>
internal sealed class ConnectionGate(HubOptions options, OpenPeers peers, RefusalCounter refusals, TimeProvider time)
{
    /// <summary>Outermost: counts a connection that never got through its handshake, for a reason that nobody else counted.</summary>
    public ConnectionDelegate CountFailures(ConnectionDelegate next) => async connection =>
    {
        await next(connection);

        // Connections that are closed before they say a word (a port probe of a load balancer) end here too. They cost a line a minute.
        if (connection.Features.Get<Peer>() is null && connection.Features.Get<CountedMark>() is null)
            refusals.Count([], RefusedHandshake.Handshake);
    };

    /// <summary>Innermost: lets a proven peer in.</summary>
    public ConnectionDelegate Admit(ConnectionDelegate next) => async connection =>
    {
        using var peer = connection.Features.GetRequiredFeature<Peer>();
        if (FaultOf(connection, peer) is { } reason)
        {
            refusals.Count(peer.Fingerprint.Span, reason);
            connection.Abort(new ConnectionAbortedException("refused"));
            return;
        }

        // Closing lets open calls end by themselves and takes no new ones.
        using var closing = peer.Ended.Register(() => connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose());
        var budget = new FrameBudget(time, options.Limits.IdleFramesPerSecond);
        var guarded = new GuardedReader(connection.Transport.Input, budget, () => refusals.Count(peer.Fingerprint.Span, RefusedHandshake.Flood));
        connection.Transport = new GuardedTransport(guarded, connection.Transport.Output);
        try
        {
            await next(connection);
        }
        finally
        {
            peers.Remove(peer);
        }
    };

    private string? FaultOf(ConnectionContext connection, Peer peer)
    {
        var protocol = connection.Features.GetRequiredFeature<ITlsApplicationProtocolFeature>().ApplicationProtocol;
        if (!protocol.Span.SequenceEqual(SslApplicationProtocol.Http2.Protocol.Span))
            return RefusedHandshake.Alpn;

        return peers.TryAdd(peer, options.Limits.ConnectionsPerAgency) ? null : RefusedHandshake.Connections;
    }
}
