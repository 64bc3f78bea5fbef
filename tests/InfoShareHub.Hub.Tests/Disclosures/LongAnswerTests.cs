using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Disclosures;

public sealed class LongAnswerTests : IAsyncLifetime
{
    private const int Child = 15;
    private const int Items = 240;

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync();
        for (var record = 0; record * 40 < Items; record++)
        {
            var items = Enumerable.Range(record * 40, 40).Select(number => Messages.Item(DataClass.C04, $"note {number} {new string('x', 7_900)}")).ToArray();
            await Messages.PushAsync(_hub.Connect("social-contributor"), Messages.Record(record == 0 ? $"own-{Child}" : $"own-{Child}-{record}", Child, items));
        }
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Every_item_comes_once_in_pages_that_fit_a_message_and_each_page_is_recorded()
    {
        var pages = new List<DisclosureResponse>();
        await foreach (var page in new Client.Asking.Disclosures(Worker()).RequestAllAsync(Question(), CancellationToken.None))
        {
            pages.Add(page);
        }

        var texts = pages.SelectMany(page => page.Answers).SelectMany(answer => answer.Items).Select(item => item.ValueOf("text")!.Split(' ')[1]).ToList();
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.InRange(page.CalculateSize(), 1, 3 * 1024 * 1024));
        Assert.Equal(Enumerable.Range(0, Items), texts.Select(int.Parse).Order());
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var entries = (await trail.QueryAsync(new QueryEntriesRequest { Actions = { V1.Action.RequestDisclosure }, Reason = "a review" }, CancellationToken.None)).Entries;
        Assert.Equal(pages.Count, entries.Count);
        Assert.Equal(Items, entries.Sum(entry => entry.Event.Accesses.Count));
        Assert.Equal([false, .. Enumerable.Repeat(true, pages.Count - 1)], entries.Select(entry => entry.Event.Grounds.IsLaterPage));
    }

    [Fact]
    public async Task A_page_token_is_worth_nothing_for_another_question_or_to_another_person()
    {
        var first = await Casework.AskAsync(Worker(), Question());
        var other = Question();
        other.PageToken = first.NextPageToken;
        other.Reason = "another reason";
        var same = Question();
        same.PageToken = first.NextPageToken;

        var otherQuestion = await Assert.ThrowsAsync<HubRefusedException>(() => Casework.AskAsync(Worker(), other));
        var otherPerson = await Assert.ThrowsAsync<HubRefusedException>(() => Casework.AskAsync(_hub.Connect("social-contributor", "swk-2", "SWK"), same));

        Assert.Equal((ErrorReason.InvalidField, ErrorReason.InvalidField), (otherQuestion.Refusal.Reason, otherPerson.Refusal.Reason));
    }

    [Fact]
    public async Task A_token_goes_on_after_the_hub_was_restarted()
    {
        var question = Question();
        question.PageToken = (await Casework.AskAsync(Worker(), question)).NextPageToken;
        await _hub.RestartAsync();

        var next = await Casework.AskAsync(Worker(), question);

        Assert.NotEmpty(Assert.Single(next.Answers).Items);
    }

    [Fact]
    public async Task A_description_that_fits_one_child_is_answered_no_more_surely_than_it_was_matched()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-16", 16, Messages.Item(DataClass.C04, "a timetable"), Messages.Item(DataClass.C07, "a diagnosis")));

        var known = await DescribeAsync(16);
        var unknown = await DescribeAsync(17);

        Assert.All(known.Answers.SelectMany(answer => answer.Items), item => Assert.True(item.Level <= DisclosureLevel.D2));
        Assert.DoesNotContain("diagnosis", known.ToString(), StringComparison.Ordinal);
        Assert.All(unknown.Answers, answer => Assert.Equal(DisclosureOutcome.NoInformationShared, answer.Outcome));
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var entries = (await trail.QueryAsync(new QueryEntriesRequest { Actions = { V1.Action.RequestDisclosure }, Reason = "a review" }, CancellationToken.None)).Entries;
        Assert.All(entries, entry => Assert.True(entry.Event.Grounds.IsByDescription));
        Assert.Equal([1, 0], entries.Select(entry => entry.Event.Children.Count));
    }

    private static DisclosureRequest Question() => Casework.Acute(Child, DataClass.C04);

    private Task<DisclosureResponse> DescribeAsync(int person)
    {
        var request = Casework.Screening(person, DataClass.C04, DataClass.C07);
        request.Subject = Subjects.Number(person);
        return Casework.AskAsync(_hub.Connect("social-screener", "screener-1", "SCR"), request);
    }

    private HubConnection Worker() => _hub.Connect("social-contributor", "swk-1", "SWK");
}
