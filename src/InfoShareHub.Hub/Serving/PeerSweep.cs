using InfoShareHub.Hub.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InfoShareHub.Hub.Serving;

/// <summary>
/// Ends connections whose certificate may not be used any longer: revoked in the ledger or on the signed list, expired, or its agency no longer
/// enrolled for the role. Once a second, so that an open stream ends well within five.
/// </summary>
internal sealed class PeerSweep(OpenPeers peers, CurrentTls tls, Membership membership, TimeProvider time, ILogger<PeerSweep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Looks at every open connection once.</summary>
    public void Sweep()
    {
        var trust = tls.Material.Trust;
        var now = time.GetUtcNow();
        foreach (var peer in peers.Snapshot())
        {
            if (peer.Ended.IsCancellationRequested || (CertificateRules.FaultOfUse(peer, trust, now) is null && membership.Find(peer) is not null))
                continue;

            ServingLog.PeerEnded(log, Convert.ToHexStringLower(peer.Fingerprint.Span));
            peer.End();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Sweep();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }
}
