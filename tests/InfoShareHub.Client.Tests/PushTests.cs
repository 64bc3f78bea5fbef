using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using InfoShareHub.Client.Pushing;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Client.Tests;

public sealed class PushTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Every_record_is_answered_once_and_in_order()
    {
        await using var hub = await ScriptedHub.StartAsync();
        hub.Script.Upsert = AcceptAllAsync;
        using var connection = hub.Connect();

        var outcomes = await PushAsync(connection, Requests(500), maxInFlight: 50);

        Assert.Equal(Requests(500).Select(request => request.SubmissionId), outcomes.Select(outcome => outcome.SubmissionId));
        Assert.All(outcomes, outcome => Assert.True(outcome.IsAccepted));
    }

    [Fact]
    public async Task A_broken_stream_is_opened_again_and_what_was_unanswered_is_sent_again_with_its_id()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var streams = 0;
        var received = new ConcurrentQueue<string>();
        hub.Script.Upsert = async (requests, answers, context) =>
        {
            var answered = 0;
            var isFirst = Interlocked.Increment(ref streams) == 1;
            while (await requests.MoveNext(context.CancellationToken))
            {
                received.Enqueue(requests.Current.SubmissionId);
                if (isFirst && answered == 7)
                    throw HubScript.Refusal(StatusCode.Unavailable, ErrorReason.ShuttingDown, "the hub is closing", retryAfterMs: 1);
                await answers.WriteAsync(Accepted(requests.Current));
                answered++;
            }
        };
        using var connection = hub.Connect();

        var outcomes = await PushAsync(connection, Requests(20), maxInFlight: 5);

        Assert.Equal(2, streams);
        Assert.Equal(Requests(20).Select(request => request.SubmissionId), outcomes.Select(outcome => outcome.SubmissionId));
        Assert.Equal(2, received.Count(id => id == "s-7"));
        Assert.Equal(1, received.Count(id => id == "s-0"));
    }

    [Fact]
    public async Task A_record_that_the_hub_is_too_busy_for_is_sent_again_later()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var tries = new ConcurrentDictionary<string, int>();
        hub.Script.Upsert = async (requests, answers, context) =>
        {
            while (await requests.MoveNext(context.CancellationToken))
            {
                var isBusy = requests.Current.SubmissionId == "s-3" && tries.AddOrUpdate("s-3", 1, (_, count) => count + 1) < 3;
                await answers.WriteAsync(isBusy ? Refused(requests.Current, ErrorReason.RateExceeded, retryAfterMs: 2) : Accepted(requests.Current));
            }
        };
        using var connection = hub.Connect();

        var outcomes = await PushAsync(connection, Requests(10), maxInFlight: 4);

        Assert.Equal(10, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.True(outcome.IsAccepted));
        Assert.Equal(3, tries["s-3"]);
    }

    [Fact]
    public async Task A_refused_record_does_not_end_the_push_and_says_what_to_mend()
    {
        await using var hub = await ScriptedHub.StartAsync();
        hub.Script.Upsert = async (requests, answers, context) =>
        {
            while (await requests.MoveNext(context.CancellationToken))
                await answers.WriteAsync(requests.Current.SubmissionId == "s-1" ? Refused(requests.Current, ErrorReason.InvalidField, retryAfterMs: 0) : Accepted(requests.Current));
        };
        using var connection = hub.Connect();

        var outcomes = await PushAsync(connection, Requests(3), maxInFlight: 10);

        var refusal = Assert.Single(outcomes, outcome => !outcome.IsAccepted).Refusal;
        Assert.NotNull(refusal);
        Assert.Equal((ErrorReason.InvalidField, StatusCode.InvalidArgument, false), (refusal.Reason, refusal.Status, refusal.IsRetryable));
        Assert.Equal(new FieldFault("record.subject", "is missing"), Assert.Single(refusal.Fields));
        Assert.Equal(3, outcomes.Count);
    }

    [Fact]
    public async Task No_more_is_outstanding_than_the_window_allows()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var outstanding = 0;
        var most = 0;
        hub.Script.Upsert = async (requests, answers, context) =>
        {
            var held = new Queue<UpsertRecordRequest>();
            while (await requests.MoveNext(context.CancellationToken))
            {
                held.Enqueue(requests.Current);
                most = Math.Max(most, ++outstanding);
                if (held.Count < 8)
                    continue;
                while (held.TryDequeue(out var request))
                {
                    outstanding--;
                    await answers.WriteAsync(Accepted(request));
                }
            }
        };
        using var connection = hub.Connect();

        var outcomes = await PushAsync(connection, Requests(80), maxInFlight: 8);

        Assert.Equal(80, outcomes.Count);
        Assert.Equal(8, most);
    }

    [Fact]
    public async Task A_stream_that_is_refused_for_good_ends_the_push_with_the_reason()
    {
        await using var hub = await ScriptedHub.StartAsync();
        hub.Script.Upsert = (_, _, _) => throw HubScript.Refusal(StatusCode.PermissionDenied, ErrorReason.RoleNotAllowed, "this role may not push records", retryAfterMs: 0);
        using var connection = hub.Connect();

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => PushAsync(connection, Requests(3), maxInFlight: 2));

        Assert.Equal(ErrorReason.RoleNotAllowed, refused.Refusal.Reason);
        Assert.Equal("this role may not push records", refused.Refusal.Message);
        Assert.Equal("c-1", refused.Refusal.CorrelationId);
    }

    [Fact]
    public async Task A_hub_that_never_comes_back_ends_the_push_after_the_allowed_tries()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var streams = 0;
        hub.Script.Upsert = (_, _, _) =>
        {
            Interlocked.Increment(ref streams);
            throw HubScript.Refusal(StatusCode.Unavailable, ErrorReason.StoreUnavailable, "the store cannot be reached", retryAfterMs: 1);
        };
        using var connection = hub.Connect();

        await Assert.ThrowsAsync<HubRefusedException>(() => PushAsync(connection, Requests(3), maxInFlight: 2));

        Assert.Equal(4, streams);
    }

    [Fact]
    public async Task A_source_that_fails_is_reported_after_what_it_gave_has_been_answered()
    {
        await using var hub = await ScriptedHub.StartAsync();
        hub.Script.Upsert = AcceptAllAsync;
        using var connection = hub.Connect();
        var outcomes = new List<PushOutcome>();

        await Assert.ThrowsAsync<InvalidDataException>(() => PushAsync(connection, ThenFail(Requests(3)), maxInFlight: 2, outcomes));

        Assert.Equal(3, outcomes.Count);
    }

    [Fact]
    public async Task A_reader_that_stops_early_ends_the_push()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var ended = new TaskCompletionSource();
        hub.Script.Upsert = async (requests, answers, context) =>
        {
            try
            {
                await AcceptAllAsync(requests, answers, context);
            }
            finally
            {
                ended.SetResult();
            }
        };
        using var connection = hub.Connect();

        await foreach (var outcome in new RecordPush(connection, new PushOptions()).SendAllAsync(Requests(1000).ToAsyncEnumerable(), CancellationToken.None))
        {
            Assert.True(outcome.IsAccepted);
            break;
        }

        await ended.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_single_concern_is_sent_again_while_the_hub_says_that_waiting_helps()
    {
        await using var hub = await ScriptedHub.StartAsync();
        var ids = new ConcurrentQueue<string>();
        var tokens = new ConcurrentQueue<string?>();
        hub.Script.Submit = (request, context) =>
        {
            ids.Enqueue(request.SubmissionId);
            tokens.Enqueue(context.RequestHeaders.GetValue("infoshare-actor"));
            return ids.Count < 3
                ? throw HubScript.Refusal(StatusCode.Unavailable, ErrorReason.TooMuchContention, "other hubs wrote first", retryAfterMs: 1)
                : new SubmitConcernResponse { Receipt = new Receipt { Index = 9 } };
        };
        using var connection = hub.Connect();

        var answer = await new ConcernPush(connection, new PushOptions()).SendAsync(new SubmitConcernRequest { SubmissionId = "c-1" }, CancellationToken.None);

        Assert.Equal(9UL, answer.Receipt.Index);
        Assert.Equal(["c-1", "c-1", "c-1"], ids);
        Assert.All(tokens, token => Assert.Equal("token-of-a-test", token));
    }

    private static async Task AcceptAllAsync(IAsyncStreamReader<UpsertRecordRequest> requests, IServerStreamWriter<UpsertRecordResult> answers, ServerCallContext context)
    {
        while (await requests.MoveNext(context.CancellationToken))
            await answers.WriteAsync(Accepted(requests.Current));
    }

    private static UpsertRecordResult Accepted(UpsertRecordRequest request) => new() { SubmissionId = request.SubmissionId, Receipt = new Receipt() };

    private static UpsertRecordResult Refused(UpsertRecordRequest request, ErrorReason reason, uint retryAfterMs) => new()
    {
        SubmissionId = request.SubmissionId,
        Refusal = new RecordRefusal { Status = (int)StatusCode.InvalidArgument, Message = "refused", Detail = HubScript.Detail(reason, retryAfterMs).ToByteString() },
    };

    private static IEnumerable<UpsertRecordRequest> Requests(int count) => Enumerable.Range(0, count).Select(i => new UpsertRecordRequest { SubmissionId = $"s-{i}" });

    private static IEnumerable<UpsertRecordRequest> ThenFail(IEnumerable<UpsertRecordRequest> requests)
    {
        foreach (var request in requests)
            yield return request;
        throw new InvalidDataException("line 4 is no record");
    }

    private static async Task<List<PushOutcome>> PushAsync(HubConnection connection, IEnumerable<UpsertRecordRequest> requests, int maxInFlight, List<PushOutcome>? into = null)
    {
        var outcomes = into ?? [];
        using var deadline = new CancellationTokenSource(Patience);
        await foreach (var outcome in new RecordPush(connection, new PushOptions { MaxInFlight = maxInFlight }).SendAllAsync(requests.ToAsyncEnumerable(), deadline.Token))
            outcomes.Add(outcome);
        return outcomes;
    }
}
