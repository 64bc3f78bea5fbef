using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Whole;

public sealed class BadInputTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    public static TheoryData<string, Action<SubmitConcernRequest>> Faults => new()
    {
        { "submission_id", request => request.SubmissionId = "has a space" },
        { "concern.source_id", request => request.Concern.SourceId = "" },
        { "concern.source_version", request => request.Concern.SourceVersion = 0 },
        { "concern.event_time", request => request.Concern.EventTime = null },
        { "concern.event_time", request => request.Concern.EventTime = Timestamp.FromDateTimeOffset(DateTimeOffset.UtcNow.AddDays(2)) },
        { "concern.event_time", request => request.Concern.EventTime = new Timestamp { Seconds = long.MaxValue } },
        { "concern.subject", request => request.Concern.Subject = null },
        { "concern.subject.identity.nhs_number", request => request.Concern.Subject.Identity.NhsNumber = "9990000000" },
        { "concern.subject.identity.upn", request => request.Concern.Subject.Identity.Upn = "Z123456789012" },
        { "concern.subject.identity.birth_date", request => request.Concern.Subject.Identity.BirthDate = new PartialDate { Year = 2190, Month = 1, Day = 1, Precision = DatePrecision.Day } },
        { "concern.subject.identity.birth_date", request => request.Concern.Subject.Identity.BirthDate.Day = 31 + 1 },
        { "concern.subject.addresses[0].postcode", request => request.Concern.Subject.Addresses[0].Postcode = "12345" },
        { "concern.category", request => request.Concern.Category = (ConcernCategory)77 },
        { "concern.category", request => request.Concern.Category = ConcernCategory.Unspecified },
        { "concern.statements", request => request.Concern.Statements.Clear() },
        { "concern.statements[0].text", request => request.Concern.Statements[0].Text = new string('x', 8001) },
        { "concern.statements[0].text", request => request.Concern.Statements[0].Text = "torn \uFFFD text" },
        { "concern.threshold", request => request.Concern.Threshold = (Threshold)(-3) },
        { "concern.attachments[0]", request => request.Concern.Attachments.Add(new Attachment { Uri = "not a uri" }) },
        { "concern.area", request => request.Concern.Area = "elsewhere" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_named_by_field_and_nothing_is_written_but_the_refusal(string field, Action<SubmitConcernRequest> spoil)
    {
        var request = Messages.Concern("spoilt", person: 2);
        spoil(request);
        var education = _hub.Connect("education-contributor");
        var before = await SizeAsync();

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => Messages.SubmitAsync(education, request));

        Assert.Equal(ErrorReason.InvalidField, refused.Refusal.Reason);
        Assert.Contains(refused.Refusal.Fields, fault => fault.Field == field);
        Assert.Equal(before + 1, await SizeAsync());
        var mended = Messages.Concern("spoilt", person: 2);
        Assert.False((await Messages.SubmitAsync(education, mended)).Receipt.IsRepeat);
    }

    [Fact]
    public async Task A_refusal_never_repeats_what_was_sent()
    {
        var request = Messages.Concern("spoilt", person: 2);
        request.Concern.Subject.Identity.NhsNumber = "9990000000";

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => Messages.SubmitAsync(_hub.Connect("education-contributor"), request));

        Assert.DoesNotContain("9990000000", refused.Message, StringComparison.Ordinal);
        Assert.Null(Testing.Subjects.FindPersonal(refused.ToString()));
    }

    [Fact]
    public async Task A_refused_record_does_not_end_the_stream()
    {
        var spoilt = Messages.Record("h-2", 2);
        spoilt.Record.Subject.Identity.BirthDate.Month = 13;

        var outcomes = await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-1", 1), spoilt, Messages.Record("h-3", 3));

        Assert.Equal(["r-h-1", "r-h-2", "r-h-3"], outcomes.Select(outcome => outcome.SubmissionId));
        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.IsAccepted));
    }

    [Fact]
    public async Task Softer_faults_come_back_as_warnings_with_codes()
    {
        var request = Messages.Concern("soft", person: 2);
        request.Concern.Engagement = Engagement.Unspecified;
        request.Concern.Statements[0].Standing = Standing.Unspecified;
        request.Concern.Subject.Addresses[0].Postcode = "";

        var response = await Messages.SubmitAsync(_hub.Connect("education-contributor"), request);

        Assert.Equal(["engagement_missing", "postcode_missing", "standing_missing"], response.Warnings.Select(warning => warning.Code).Order());
    }

    [Fact]
    public async Task B24_the_same_id_with_other_content_is_refused()
    {
        var education = _hub.Connect("education-contributor");
        await Messages.SubmitAsync(education, Messages.Concern("one", person: 1));
        var other = Messages.Concern("two", person: 2);
        other.SubmissionId = "c-one";

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => Messages.SubmitAsync(education, other));

        Assert.Equal(ErrorReason.SubmissionIdReused, refused.Refusal.Reason);
    }

    [Fact]
    public async Task B26_a_message_larger_than_the_limit_is_refused_and_the_hub_serves_on()
    {
        var request = Messages.Concern("huge", person: 1);
        request.Concern.Reporter = new string('x', 5 * 1024 * 1024);

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => Messages.SubmitAsync(_hub.Connect("education-contributor"), request));

        Assert.Equal(ErrorReason.MessageTooLarge, refused.Refusal.Reason);
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("small", person: 1));
    }

    private async Task<ulong> SizeAsync()
    {
        var note = (await new AuditTrail(_hub.Connect("education-contributor")).CheckpointAsync(CancellationToken.None)).Checkpoint;
        return ulong.Parse(note.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
