using Grpc.Core;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Certificates;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Certificates;

public sealed class RevocationTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private EdgeHub _hub = null!;

    public async Task InitializeAsync() => _hub = await EdgeHub.StartAsync(time: _clock);

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task B19_a_certificate_on_the_signed_list_is_refused()
    {
        WriteList(TimeSpan.FromDays(1), "police-contributor");
        Assert.True(_hub.ReloadNow());
        using var revoked = _hub.Caller("police-contributor");
        using var other = _hub.Caller("police-reporter");

        await Assert.ThrowsAsync<RpcException>(() => revoked.CallAsync());
        await other.CallAsync();

        Assert.Equal("revoked", Assert.Single(await Until.NotEmpty(_hub.TakeCounted)).Reason);
    }

    [Fact]
    public async Task B19_an_out_of_date_list_lets_nobody_in()
    {
        WriteList(TimeSpan.FromDays(-1));
        Assert.True(_hub.ReloadNow());
        using var caller = _hub.Caller("police-contributor");

        await Assert.ThrowsAsync<RpcException>(() => caller.CallAsync());

        Assert.Equal("crl_stale", Assert.Single(await Until.NotEmpty(_hub.TakeCounted)).Reason);
    }

    [Fact]
    public async Task B19_a_list_of_another_authority_is_not_taken_and_raises_an_alarm()
    {
        using var stranger = TestAuthority.Create(DateTimeOffset.UtcNow);
        using var certificate = _hub.Certificates.Load("police-contributor");
        File.WriteAllText(Path.Combine(_hub.Certificates.Folder, "crl.pem"), stranger.RevocationList(TimeSpan.FromDays(1), certificate));
        _hub.Log.ExpectError(1002);

        Assert.False(_hub.ReloadNow());

        using var caller = _hub.Caller("police-contributor");
        await caller.CallAsync();
        Assert.Contains(_hub.Log.Lines, line => line.Id.Id == 1002);
    }

    [Fact]
    public async Task B19_a_stream_ends_when_its_certificate_is_put_on_the_list()
    {
        using var caller = _hub.Caller("police-contributor");
        using var stream = await OpenAsync(caller);

        WriteList(TimeSpan.FromDays(1), "police-contributor");
        _hub.ReloadNow();
        _hub.Sweep.Sweep();

        await AssertEndedAsync(stream);
    }

    [Fact]
    public async Task B19_a_stream_ends_when_its_certificate_is_revoked_in_the_ledger()
    {
        using var caller = _hub.Caller("police-contributor");
        using var stream = await OpenAsync(caller);
        var fingerprint = Convert.ToHexString((await _hub.Visits.Streams.Reader.ReadAsync()).Fingerprint.Span);

        _hub.EnrolmentBox.View = _hub.EnrolmentBox.View with { Revoked = _hub.EnrolmentBox.View.Revoked.Add(fingerprint) };

        _clock.Advance(TimeSpan.FromSeconds(1));
        await AssertEndedAsync(stream);
    }

    [Fact]
    public async Task B19_a_revoked_certificate_cannot_come_back_on_the_open_connection_or_a_new_one()
    {
        using var caller = _hub.Caller("police-contributor");
        await caller.CallAsync();
        var fingerprint = Convert.ToHexString(_hub.Visits.Callers.Single().Fingerprint.Span);
        _hub.EnrolmentBox.View = _hub.EnrolmentBox.View with { Revoked = _hub.EnrolmentBox.View.Revoked.Add(fingerprint) };

        var onOpen = await EdgeCaller.FailureOf(() => caller.CallAsync());
        using var again = _hub.Caller("police-contributor");
        var onNew = await EdgeCaller.FailureOf(() => again.CallAsync());

        Assert.Equal(ErrorReason.NotEnrolled, EdgeCaller.DetailOf(onOpen).Reason);
        Assert.Equal(ErrorReason.NotEnrolled, EdgeCaller.DetailOf(onNew).Reason);
        Assert.Equal(1, _hub.Visits.Count);
        Assert.All(_hub.Recorded.Audited, refusal => Assert.Equal(ErrorReason.NotEnrolled, refusal.Reason));
    }

    [Fact]
    public async Task Other_streams_go_on_when_one_certificate_is_revoked()
    {
        using var revoked = _hub.Caller("police-contributor");
        using var other = _hub.Caller("health-contributor");
        using var ends = await OpenAsync(revoked);
        using var stays = await OpenAsync(other);

        WriteList(TimeSpan.FromDays(1), "police-contributor");
        _hub.ReloadNow();
        _hub.Sweep.Sweep();
        await AssertEndedAsync(ends);

        await Until.True(() => _hub.Peers.Count == 1);
        await other.CallAsync();
        Assert.False(stays.ResponseStream.MoveNext(CancellationToken.None).IsCompleted);
    }

    private static async Task<AsyncServerStreamingCall<WatchAlertsResponse>> OpenAsync(EdgeCaller caller)
    {
        var stream = caller.Alerts.Watch(new WatchAlertsRequest(), deadline: EdgeCaller.Deadline);
        Assert.True(await stream.ResponseStream.MoveNext(CancellationToken.None));
        return stream;
    }

    private static async Task AssertEndedAsync(AsyncServerStreamingCall<WatchAlertsResponse> stream)
    {
        var failure = await EdgeCaller.FailureOf(() => stream.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(StatusCode.PermissionDenied, failure.StatusCode);
        Assert.Equal(ErrorReason.NotEnrolled, EdgeCaller.DetailOf(failure).Reason);
    }

    private void WriteList(TimeSpan nextUpdate, params string[] revoked)
    {
        using var authority = _hub.Certificates.Authority(DateTimeOffset.UtcNow);
        var certificates = revoked.Select(_hub.Certificates.Load).ToArray();
        File.WriteAllText(Path.Combine(_hub.Certificates.Folder, "crl.pem"), authority.RevocationList(nextUpdate, certificates));
    }
}
