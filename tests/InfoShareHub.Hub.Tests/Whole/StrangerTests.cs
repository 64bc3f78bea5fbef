using Grpc.Core;
using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Testing.Certificates;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Whole;

public sealed class StrangerTests
{
    [Fact]
    public async Task B19_strangers_are_in_the_ledger_as_one_counted_entry()
    {
        await using var hub = await TestHub.StartEnrolledAsync();
        using var authority = hub.Certificates.Authority(DateTimeOffset.UtcNow);
        for (var i = 0; i < 5; i++)
        {
            var options = hub.Certificates.Options(hub.Address, "police-contributor") with { Certificate = authority.Issue(new LeafSpec { Uris = [] }) };
            using var stranger = new HubConnection(options, TimeProvider.System);
            var client = new AuditService.AuditServiceClient(stranger.Invoker);
            await Assert.ThrowsAsync<RpcException>(() => client.GetCheckpointAsync(new GetCheckpointRequest(), deadline: DateTime.UtcNow.AddSeconds(20)).ResponseAsync);
        }

        await hub.RestartAsync();

        var trail = new AuditTrail(hub.Connect("health-auditor", "auditor-1", "AUD"));
        var page = await trail.QueryAsync(new QueryEntriesRequest { Actions = { V1.Action.CountRefusals }, Reason = "test of strangers" }, CancellationToken.None);
        var counted = Assert.Single(page.Entries).Event.Counted;
        Assert.All(counted, line => Assert.Equal("san", line.Reason));
        Assert.True(counted.Sum(line => (long)line.Count) >= 5);
    }

    [Fact]
    public async Task B19_a_certificate_revoked_in_the_ledger_loses_its_stream_within_five_seconds_and_for_ever()
    {
        await using var hub = await TestHub.StartEnrolledAsync();
        var police = hub.Connect("police-contributor");
        var alerts = new AlertService.AlertServiceClient(police.Invoker);
        using var watch = alerts.Watch(new WatchAlertsRequest(), police.StreamOptions(CancellationToken.None));
        Assert.True(await watch.ResponseStream.MoveNext(CancellationToken.None));

        await new Client.Asking.Enrolments(hub.Connect("social-governance", "governor-2", "GOV")).RevokeAsync(
            new RevokeCertificateRequest { SubmissionId = "revoke-1", Fingerprint = Google.Protobuf.ByteString.CopyFrom(hub.Certificates.Load("police-contributor").GetCertHash(System.Security.Cryptography.HashAlgorithmName.SHA256)), Reason = "laptop lost" },
            CancellationToken.None);

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await watch.ResponseStream.MoveNext(deadline.Token))
            {
                // Bookmarks may come until then.
            }
        });
        Assert.Equal(StatusCode.PermissionDenied, failure.StatusCode);
        await hub.RestartAsync();
        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => new AuditTrail(hub.Connect("police-contributor")).CheckpointAsync(CancellationToken.None));
        Assert.Equal(ErrorReason.NotEnrolled, refused.Refusal.Reason);
    }
}
