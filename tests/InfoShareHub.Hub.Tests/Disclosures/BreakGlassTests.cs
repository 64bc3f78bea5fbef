using InfoShareHub.Audit;
using InfoShareHub.Client;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Disclosures;

/// <summary>Scenarios 6 and 7: breaking glass, and who must answer for it.</summary>
public sealed class BreakGlassTests : IAsyncLifetime
{
    private const int Child = 11;

    // Ten past two on a winter's night.
    private readonly FlowingClock _clock = new(Night(TimeProvider.System.GetUtcNow()));

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync(_clock);
        await _hub.ShareChildAsync("social", "police", Child, Messages.Item(DataClass.C12, "last seen at the bus station"));
    }

    public async Task DisposeAsync()
    {
        await _hub.DisposeAsync();
        _clock.Dispose();
    }

    [Fact]
    public async Task Scenario_06_glass_is_open_for_an_hour_pages_the_manager_and_waits_for_a_review()
    {
        var officer = Officer();
        var question = Locate();

        var glass = await Glass(officer).BreakGlassAsync(Break("g-1"), CancellationToken.None);
        question.GrantId = glass.GrantId;
        await Casework.AskOneAsync(officer, question);

        Assert.InRange(glass.ExpiresTime.ToDateTimeOffset() - _clock.GetUtcNow(), TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60));
        Assert.Equal(12, glass.ReviewDueTime.ToDateTimeOffset().Hour);
        using var manager = new OpenedWatch(Manager());
        var page = await manager.AlertAsync();
        Assert.True(page.IsUrgent);
        Assert.Equal((NoticeKind.NoticeBreakGlass, "social", "duty-1", "incident 0210"), (page.Notice.Kind, page.Notice.ByAgency, page.Notice.ByStaffId, page.Notice.IncidentReference));
        using var owner = new OpenedWatch(_hub.Connect("police-contributor"));
        Assert.Equal(NoticeKind.NoticeBreakGlass, (await owner.AlertAsync()).Notice.Kind);
        Assert.Equal(2, (await _hub.RegisterAsync(Register.BreakGlass)).Count);
    }

    [Fact]
    public async Task Scenario_06_after_the_hour_the_glass_is_whole_again()
    {
        var glass = await Glass(Officer()).BreakGlassAsync(Break("g-1"), CancellationToken.None);
        var question = Locate();
        question.GrantId = glass.GrantId;
        _clock.Advance(TimeSpan.FromMinutes(61));

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => Casework.AskAsync(Officer(), question));

        Assert.Equal(ErrorReason.GrantNotOpen, refused.Refusal.Reason);
    }

    [Fact]
    public async Task Scenario_06_a_grant_is_worth_nothing_to_another_person_and_for_another_child()
    {
        await _hub.ShareChildAsync("social", "police", 12, Messages.Item(DataClass.C12, "another child's night"));
        var glass = await Glass(Officer()).BreakGlassAsync(Break("g-1"), CancellationToken.None);
        var elsewhere = Locate();
        elsewhere.GrantId = glass.GrantId;
        elsewhere.RecordId = "own-12";
        var here = Locate();
        here.GrantId = glass.GrantId;

        var otherChild = await Assert.ThrowsAsync<HubRefusedException>(() => Casework.AskAsync(Officer(), elsewhere));
        var otherPerson = await Assert.ThrowsAsync<HubRefusedException>(() => Casework.AskAsync(_hub.Connect("social-contributor", "duty-2", "SWK"), here));

        Assert.Equal((ErrorReason.GrantNotOpen, ErrorReason.GrantNotOpen), (otherChild.Refusal.Reason, otherPerson.Refusal.Reason));
    }

    [Fact]
    public async Task Scenario_06_seals_stay_shut()
    {
        await Messages.PushAsync(_hub.Connect("social-contributor"), Messages.Record("own-13", 13, Messages.Item(DataClass.C20)));
        var request = Break("g-2");
        request.RecordId = "own-13";
        request.Classes.Add(new GlassClass { DataClass = DataClass.C20, Fields = { "text" } });

        var glass = await Glass(Officer()).BreakGlassAsync(request, CancellationToken.None);
        var question = Locate();
        question.RecordId = "own-13";
        question.GrantId = glass.GrantId;
        question.Classes.Add(DataClass.C20);
        var answer = await Casework.AskAsync(Officer(), question);

        Assert.All(answer.Answers, part => Assert.Empty(part.Items));
    }

    [Fact]
    public async Task Scenario_06_a_use_is_reviewed_once_and_by_somebody_else()
    {
        await Glass(Officer()).BreakGlassAsync(Break("g-1"), CancellationToken.None);
        var review = Assert.Single((await Glass(Manager()).ReviewsAsync(new ListReviewsRequest(), CancellationToken.None)).Reviews);
        var conclusion = new ConcludeReviewRequest { ReviewId = review.ReviewId, Finding = ReviewFinding.ReviewJustified, Reason = "the child was missing" };

        var own = await Assert.ThrowsAsync<HubRefusedException>(() => Glass(_hub.Connect("social-screener", "duty-1", "MGR")).ConcludeAsync(conclusion, CancellationToken.None));
        await Glass(Manager()).ConcludeAsync(conclusion, CancellationToken.None);
        var again = await Assert.ThrowsAsync<HubRefusedException>(() => Glass(Manager()).ConcludeAsync(conclusion, CancellationToken.None));

        Assert.Equal(("duty-1", "the child is missing and it freezes", "incident 0210"), (review.StaffId, review.Reason, review.IncidentReference));
        Assert.Equal(ErrorReason.ReviewerNotIndependent, own.Refusal.Reason);
        Assert.Equal(ErrorReason.ReviewConcluded, again.Refusal.Reason);
        var concluded = Assert.Single((await Glass(Manager()).ReviewsAsync(new ListReviewsRequest { IncludeConcluded = true }, CancellationToken.None)).Reviews);
        Assert.Equal((ReviewFinding.ReviewJustified, "mgr-1"), (concluded.Finding, concluded.ReviewerStaffId));
        _clock.Advance(TimeSpan.FromHours(11));
        Assert.DoesNotContain(await UnusualAsync(), entry => entry.Event.Unusual.Contains("review_overdue"));
    }

    [Fact]
    public async Task Scenario_06_a_use_that_nobody_reviews_escalates_once()
    {
        await Glass(Officer()).BreakGlassAsync(Break("g-1"), CancellationToken.None);

        _clock.Advance(TimeSpan.FromHours(11));

        using var guardian = new OpenedWatch(_hub.Connect("social-governance", "gov-1", "GOV"));
        var overdue = await guardian.AlertAsync();
        Assert.Equal((NoticeKind.NoticeReviewOverdue, true), (overdue.Notice.Kind, overdue.IsUrgent));
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Single(await UnusualAsync(), entry => entry.Event.Unusual.Contains("review_overdue"));
        Assert.True(Assert.Single((await Glass(Manager()).ReviewsAsync(new ListReviewsRequest(), CancellationToken.None)).Reviews).IsEscalated);
    }

    [Fact]
    public async Task Scenario_06_a_repeated_request_is_the_same_grant()
    {
        var first = await Glass(Officer()).BreakGlassAsync(Break("g-1"), CancellationToken.None);
        var again = await Glass(Officer()).BreakGlassAsync(Break("g-1"), CancellationToken.None);

        Assert.Equal((first.GrantId, true), (again.GrantId, again.Receipt.IsRepeat));
    }

    [Fact]
    public async Task Scenario_07_who_shares_the_childs_household_needs_a_second_person_and_is_seen_at_once()
    {
        var tied = new Person("duty-9", "SWK", await DigestAsync());

        var refused = await Assert.ThrowsAsync<HubRefusedException>(
            () => Glass(_hub.Connect("social-contributor", tied, second: null)).BreakGlassAsync(Break("g-7"), CancellationToken.None));
        var sameHousehold = await Assert.ThrowsAsync<HubRefusedException>(
            () => Glass(_hub.Connect("social-contributor", tied, tied with { StaffId = "duty-8" })).BreakGlassAsync(Break("g-7"), CancellationToken.None));
        var unusual = await UnusualAsync();
        var both = await Glass(_hub.Connect("social-contributor", tied, new Person("duty-5", "SWK"))).BreakGlassAsync(Break("g-7"), CancellationToken.None);

        Assert.Equal((ErrorReason.SecondPersonRequired, ErrorReason.SecondPersonRequired), (refused.Refusal.Reason, sameHousehold.Refusal.Reason));
        Assert.Equal(2, unusual.Count);
        Assert.All(unusual, entry => Assert.Equal(["same_household", "second_person_missing"], entry.Event.Unusual));
        Assert.All(unusual, entry => Assert.Equal(Outcome.Refused, entry.Event.Outcome));
        Assert.NotEmpty(both.GrantId);
        var review = Assert.Single((await Glass(Manager()).ReviewsAsync(new ListReviewsRequest(), CancellationToken.None)).Reviews);
        Assert.Equal(("duty-9", "duty-5"), (review.StaffId, review.SecondStaffId));
        using var manager = new OpenedWatch(Manager());
        Assert.Contains(await manager.AllAsync(), alert => alert.Notice.Kind == NoticeKind.NoticeBreakGlassRefused);
    }

    [Fact]
    public async Task Scenario_07_one_person_is_not_two()
    {
        var alone = new Person("duty-9", "SWK", await DigestAsync());

        var refused = await Assert.ThrowsAsync<HubRefusedException>(
            () => Glass(_hub.Connect("social-contributor", alone, alone)).BreakGlassAsync(Break("g-7"), CancellationToken.None));

        Assert.Equal(ErrorReason.ActorNotAccepted, refused.Refusal.Reason);
    }

    [Fact]
    public async Task An_agencys_digest_means_nothing_under_another_agencys_key()
    {
        var social = await new Client.Asking.Enrolments(_hub.Connect("social-contributor")).ConflictKeyAsync(CancellationToken.None);
        var police = await new Client.Asking.Enrolments(_hub.Connect("police-contributor")).ConflictKeyAsync(CancellationToken.None);

        Assert.Equal(32, social.Key.Length);
        Assert.NotEqual(social.Key, police.Key);
    }

    private static DateTimeOffset Night(DateTimeOffset now)
    {
        // The certificates are made now and must be valid then: the coming night is close enough for them, and never before the real time.
        return new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero) + new TimeSpan(2, 10, 0);
    }

    private static Client.Asking.Disclosures Glass(HubConnection connection) => new(connection);

    private static BreakGlassRequest Break(string id) => new()
    {
        RecordId = $"own-{Child}",
        Classes = { new GlassClass { DataClass = DataClass.C12, Fields = { "text", "contact_route" } } },
        Reason = "the child is missing and it freezes",
        IncidentReference = "incident 0210",
        SubmissionId = id,
    };

    private static DisclosureRequest Locate()
    {
        var request = Casework.Acute(Child, DataClass.C12);
        request.Purpose = Purpose.P6;
        request.Threshold = Threshold.Unspecified;
        return request;
    }

    private HubConnection Officer() => _hub.Connect("social-contributor", "duty-1", "SWK");

    private HubConnection Manager() => _hub.Connect("social-screener", "mgr-1", "MGR");

    private Task<IReadOnlyList<EntryView>> UnusualAsync() => _hub.RegisterAsync(Register.Unusual);

    /// <summary>As the agency's identity service makes it of its own member of staff, who writes name and street differently.</summary>
    private async Task<byte[]> DigestAsync()
    {
        var key = (await new Client.Asking.Enrolments(_hub.Connect("social-contributor")).ConflictKeyAsync(CancellationToken.None)).Key;
        var child = Subjects.Number(Child);
        return ConflictDigest.OfHousehold(key.Span, child.Identity.FamilyName.ToUpperInvariant(), $"Flat 2, 7b imaginary crescent")!;
    }
}
