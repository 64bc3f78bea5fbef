using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.Ledger;
using InfoShareHub.Testing;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Calls;

public sealed class CallErrorTests : IAsyncLifetime
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    private EdgeHub _hub = null!;
    private EdgeCaller _caller = null!;

    public async Task InitializeAsync()
    {
        _hub = await EdgeHub.StartAsync();
        _caller = _hub.Caller("police-contributor");
    }

    public async Task DisposeAsync()
    {
        _caller.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task What_breaks_in_an_endpoint_is_INTERNAL_with_a_correlation_id_and_nothing_else()
    {
        _hub.Log.ExpectError(1200);
        _hub.Visits.Failure = new InvalidOperationException($"about {Subjects.Number(3).Identity.FamilyName}");

        var failure = await EdgeCaller.FailureOf(() => _caller.CallAsync());

        var detail = EdgeCaller.DetailOf(failure);
        Assert.Equal((StatusCode.Internal, "something broke in the hub"), (failure.StatusCode, failure.Status.Detail));
        Assert.Equal(ErrorReason.InternalFault, detail.Reason);
        Assert.Contains(_hub.Log.Lines, line => line.Id.Id == 1200 && line.Text.Contains(detail.CorrelationId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Faults_that_come_too_often_are_not_logged_one_by_one()
    {
        _hub.Log.ExpectError(1200);
        _hub.Visits.Failure = new InvalidOperationException("broken");

        for (var i = 0; i < 100; i++)
            await EdgeCaller.FailureOf(() => _caller.CallAsync());

        Assert.InRange(_hub.Log.Lines.Count(line => line.Id.Id == 1200), 1, 60);
    }

    [Fact]
    public async Task A_lost_store_is_UNAVAILABLE_and_worth_trying_again()
    {
        _hub.Visits.Failure = new LedgerUnavailableException("redis at secret-host:6379 refused the connection");

        var failure = await EdgeCaller.FailureOf(() => _caller.CallAsync());

        var detail = EdgeCaller.DetailOf(failure);
        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Equal(ErrorReason.StoreUnavailable, detail.Reason);
        Assert.True(detail.RetryAfterMs > 0);
        Assert.DoesNotContain("secret-host", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_not_answered_until_it_is_audited()
    {
        _hub.Recorded.IsDown = true;

        var failure = await EdgeCaller.FailureOf(() => _caller.Enrolment.ListAgenciesAsync(new ListAgenciesRequest(), deadline: EdgeCaller.Deadline).ResponseAsync);

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Equal(ErrorReason.StoreUnavailable, EdgeCaller.DetailOf(failure).Reason);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x0A, 0x7F, 0x01 })]
    public async Task B26_bytes_that_are_no_message_are_INVALID_ARGUMENT(byte[] message)
    {
        var failure = await EdgeCaller.FailureOf(() => SendAsync(message));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Equal(ErrorReason.MalformedMessage, EdgeCaller.DetailOf(failure).Reason);
        Assert.Equal(0, _hub.Visits.Count);
    }

    [Fact]
    public async Task B26_bytes_that_are_no_message_are_INVALID_ARGUMENT_within_a_stream_too()
    {
        var method = new Method<byte[], byte[]>(MethodType.DuplexStreaming, "infoshare.v1.ConcernService", "SubmitConcerns", Bytes, Bytes);
        using var stream = _caller.Invoker.AsyncDuplexStreamingCall(method, host: null, new CallOptions(deadline: EdgeCaller.Deadline));
        await stream.RequestStream.WriteAsync([0xFF, 0xFF]);

        var failure = await EdgeCaller.FailureOf(() => stream.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Equal(ErrorReason.MalformedMessage, EdgeCaller.DetailOf(failure).Reason);
    }

    [Fact]
    public async Task B26_a_message_over_the_limit_is_RESOURCE_EXHAUSTED()
    {
        var failure = await EdgeCaller.FailureOf(() => SendAsync(new byte[4 * 1024 * 1024 + 1]));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Equal(ErrorReason.MessageTooLarge, EdgeCaller.DetailOf(failure).Reason);
        Assert.Equal(0, _hub.Visits.Count);
    }

    [Fact]
    public async Task B26_a_deep_message_is_INVALID_ARGUMENT()
    {
        // SubmitConcernRequest.concern.subject… nested as an unknown group, 20,000 deep.
        var deep = new byte[20_000];
        Array.Fill(deep, (byte)0x0B);

        var failure = await EdgeCaller.FailureOf(() => SendAsync(deep));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
    }

    [Fact]
    public async Task B26_metadata_of_64_KB_is_refused_without_harm_to_the_next_call()
    {
        var headers = new Metadata { { "filler", new string('x', 64 * 1024) } };

        await EdgeCaller.FailureOf(() => _caller.CallAsync(headers));

        using var next = _hub.Caller("police-contributor");
        await next.CallAsync();
        Assert.Equal(1, _hub.Visits.Count);
    }

    [Theory]
    [InlineData("x-forwarded-client-cert", "Hash=00;URI=spiffe://infoshare.example/agency/social/screener")]
    [InlineData("x-forwarded-for", "10.0.0.1")]
    [InlineData("x-client-cert", "spiffe://infoshare.example/agency/social/screener")]
    [InlineData("x-spiffe-id", "spiffe://infoshare.example/agency/social/screener")]
    [InlineData("forwarded", "for=social")]
    [InlineData("authorization", "Bearer abc")]
    [InlineData("x-correlation-id", "chosen")]
    [InlineData("infoshare-correlation-id", "chosen")]
    public async Task B19_no_header_names_the_caller_or_its_call(string name, string value)
    {
        using var call = _caller.Audit.GetCheckpointAsync(new GetCheckpointRequest(), new Metadata { { name, value } }, EdgeCaller.Deadline);
        await call;

        var seen = Assert.Single(_hub.Visits.Callers);
        Assert.Equal(("police", "contributor"), (seen.Agency.Value, seen.Role));
        Assert.NotEqual("chosen", (await call.ResponseHeadersAsync).GetValue(Correlate.Header));
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_UNIMPLEMENTED()
    {
        var method = new Method<byte[], byte[]>(MethodType.Unary, "infoshare.v1.AuditService", "DropLedger", Bytes, Bytes);

        var failure = await EdgeCaller.FailureOf(() => _caller.Invoker.AsyncUnaryCall(method, host: null, new CallOptions(deadline: EdgeCaller.Deadline), []).ResponseAsync);

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }

    [Fact]
    public async Task An_agency_that_is_not_enrolled_is_refused_and_audited()
    {
        using var charity = _hub.Caller("charity-contributor");

        var failure = await EdgeCaller.FailureOf(() => charity.CallAsync());

        Assert.Equal(StatusCode.PermissionDenied, failure.StatusCode);
        Assert.Equal(ErrorReason.NotEnrolled, EdgeCaller.DetailOf(failure).Reason);
        var audited = Assert.Single(_hub.Recorded.Audited);
        Assert.Equal(("charity", "/infoshare.v1.AuditService/GetCheckpoint", ErrorReason.NotEnrolled), (audited.Caller.Agency.Value, audited.Method, audited.Reason));
    }

    [Fact]
    public async Task A_refused_caller_that_insists_is_counted_instead_of_filling_the_ledger()
    {
        using var charity = _hub.Caller("charity-contributor");

        for (var i = 0; i < 200; i++)
            await EdgeCaller.FailureOf(() => charity.CallAsync());

        Assert.InRange(_hub.Recorded.Audited.Count, 1, 150);
        var counted = Assert.Single(_hub.TakeCounted());
        Assert.Equal(200, _hub.Recorded.Audited.Count + counted.Count);
    }

    [Fact]
    public async Task A_person_with_no_role_code_left_is_refused()
    {
        var failure = await EdgeCaller.FailureOf(() => _caller.Audit.QueryEntriesAsync(new QueryEntriesRequest(), _caller.Actor("police", "SCR"), EdgeCaller.Deadline).ResponseAsync);

        Assert.Equal(ErrorReason.RoleNotAllowed, EdgeCaller.DetailOf(failure).Reason);
        Assert.Equal("staff-17", Assert.Single(_hub.Recorded.Audited).Caller.StaffId);
    }

    [Fact]
    public async Task Effective_role_codes_are_what_certificate_enrolment_and_token_have_in_common()
    {
        await _caller.Audit.QueryEntriesAsync(new QueryEntriesRequest(), _caller.Actor("police", "POL", "SCR", "SWK"), EdgeCaller.Deadline);

        Assert.Equal([Concerns.Sharing.RoleCode.POL], Assert.Single(_hub.Visits.Callers).RoleCodes);
    }

    [Fact]
    public async Task Two_tokens_are_one_too_many()
    {
        var headers = _caller.Actor("police", "POL");
        headers.Add(headers[0]);

        var failure = await EdgeCaller.FailureOf(() => _caller.Audit.QueryEntriesAsync(new QueryEntriesRequest(), headers, EdgeCaller.Deadline).ResponseAsync);

        Assert.Equal(ErrorReason.ActorNotAccepted, EdgeCaller.DetailOf(failure).Reason);
    }

    private Task<byte[]> SendAsync(byte[] message)
    {
        var method = new Method<byte[], byte[]>(MethodType.Unary, "infoshare.v1.ConcernService", "SubmitConcern", Bytes, Bytes);
        return _caller.Invoker.AsyncUnaryCall(method, host: null, new CallOptions(deadline: EdgeCaller.Deadline), message).ResponseAsync;
    }
}
