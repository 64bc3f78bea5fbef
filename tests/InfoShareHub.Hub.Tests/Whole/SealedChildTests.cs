using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Whole;

// Social care keeps invented person 5 under seal. Whatever others send about somebody who may be that child reaches the seal-holder and nobody else.
public sealed class SealedChildTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync();
        await Messages.PushAsync(_hub.Connect("social-contributor"), Messages.Record("s-5", 5, Messages.Item(DataClass.C20)));
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task A_sealed_child_is_found_by_nobody_and_its_record_is_acknowledged_like_any_other()
    {
        var outcomes = await Messages.PushAsync(
            _hub.Connect("social-contributor"), Messages.Record("s-1", 4), Messages.Record("s-2", 6, Messages.Item(DataClass.C20)));

        Assert.Equal(Messages.Shape(outcomes[0].Receipt!), Messages.Shape(outcomes[1].Receipt!));
        Assert.Empty((await FindAsync(5)).Candidates);
        Assert.Empty((await FindAsync(6)).Candidates);
    }

    [Fact]
    public async Task A_concern_about_the_owners_own_sealed_record_reaches_the_seal_holder_alone()
    {
        var concern = Messages.Concern("own", person: 5);
        concern.Concern.Subject = null;
        concern.Concern.RecordId = "s-5";
        await Messages.SubmitAsync(_hub.Connect("social-contributor"), concern);

        Assert.Single(await AlertsAsync(SealHolder()));
        Assert.Empty(await AlertsAsync(Screener()));
    }

    [Fact]
    public async Task Scenario_10_a_concern_that_resembles_a_sealed_child_waits_for_the_seal_holder()
    {
        var answer = await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("new-name", person: 5));
        var unknown = await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("unknown", person: 7));

        Assert.Equal(Messages.Shape(unknown.Receipt), Messages.Shape(answer.Receipt));
        var told = Assert.Single(await AlertsAsync(SealHolder()));
        Assert.Contains(told.Concern, item => item.DataClass == DataClass.C16);
        Assert.Equal("social", Assert.Single(told.Matches).Agency);
        Assert.Single(await AlertsAsync(Screener()));
        Assert.Empty((await FindAsync(5)).Candidates);
        var waiting = Assert.Single((await ListAsync()).Cases);
        Assert.Equal("education", waiting.Agency);
        Assert.Equal(1U, waiting.WaitingConcerns);
        Assert.NotEmpty(waiting.Subject);
        Assert.NotEmpty(Assert.Single(waiting.Matches).Explanation.Fields);
    }

    [Fact]
    public async Task Scenario_11_a_search_for_a_sealed_name_says_nothing_and_leaves_only_a_digest()
    {
        var first = await FindAsync(5);
        var again = await FindAsync(5);
        var other = await FindAsync(8);
        var events = await SearchesAsync();

        Assert.All(new[] { first, again, other }, found => Assert.Empty(found.Candidates));
        Assert.Equal([16, 16, 16], events.Select(search => search.QueryDigest.Length));
        Assert.Equal(events[0].QueryDigest, events[1].QueryDigest);
        Assert.NotEqual(events[0].QueryDigest, events[2].QueryDigest);
        Assert.All(events, search => Assert.Null(Subjects.FindPersonal(search.ToString())));
    }

    [Fact]
    public async Task A_concern_about_somebody_else_takes_its_ordinary_way_once_the_seal_holder_has_said_so()
    {
        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-5", 5));
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 5));
        foreach (var waiting in (await ListAsync()).Cases)
        {
            await DecideAsync(waiting.CaseId, QuarantineDecision.SomebodyElse);
        }

        Assert.Empty((await ListAsync()).Cases);
        Assert.Equal("education", Assert.Single(await AlertsAsync(Screener())).ReportingAgency);
        Assert.Single((await FindAsync(5)).Candidates);

        // What was cleared once is not put away again for the same protected child.
        var next = Messages.Concern("one", person: 5);
        next.SubmissionId = "c-one-2";
        next.Concern.SourceVersion = 2;
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), next);
        Assert.Empty((await ListAsync()).Cases);
    }

    [Fact]
    public async Task What_the_seal_holder_confirms_stays_sealed_and_cannot_be_decided_twice()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 5));
        var waiting = Assert.Single((await ListAsync()).Cases);
        await DecideAsync(waiting.CaseId, QuarantineDecision.ProtectedChild);

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => DecideAsync(waiting.CaseId, QuarantineDecision.SomebodyElse));
        Assert.Equal(ErrorReason.NotFound, refused.Refusal.Reason);
        await _hub.RestartAsync();
        Assert.Empty((await ListAsync()).Cases);
        Assert.Empty(await AlertsAsync(Screener()));
        Assert.Empty((await FindAsync(5)).Candidates);
    }

    [Fact]
    public async Task The_owner_of_a_record_in_quarantine_gets_its_own_information_as_before()
    {
        var education = _hub.Connect("education-contributor");
        await Messages.PushAsync(education, Messages.Record("e-5", 5), Messages.Record("e-7", 7));

        var waiting = await AskOwnAsync("e-5");
        var ordinary = await AskOwnAsync("e-7");

        Assert.Equal(ordinary.Outcome, waiting.Outcome);
        Assert.Equal(ordinary.Items.Count, waiting.Items.Count);
    }

    [Fact]
    public async Task A_case_id_means_nothing_to_another_agencys_seal_holder()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 5));
        var waiting = Assert.Single((await ListAsync()).Cases);

        var refused = await Assert.ThrowsAsync<HubRefusedException>(
            () => DecideAsync(_hub.Connect("police-seal-holder", "keeper-2", "SEAL"), waiting.CaseId, QuarantineDecision.SomebodyElse));

        Assert.Equal(ErrorReason.NotFound, refused.Refusal.Reason);
    }

    private static async Task<List<Alert>> AlertsAsync(HubConnection connection)
    {
        using var watch = new OpenedWatch(connection);
        return await watch.AllAsync();
    }

    private HubConnection Screener() => _hub.Connect("social-screener", "screener-1", "SCR");

    private HubConnection SealHolder() => _hub.Connect("social-seal-holder", "keeper-1", "SEAL");

    private Task<ListQuarantineResponse> ListAsync() => new Client.Asking.Seals(SealHolder()).ListAsync("the daily round", CancellationToken.None);

    private Task<DecideQuarantineResponse> DecideAsync(string caseId, QuarantineDecision decision) => DecideAsync(SealHolder(), caseId, decision);

    private static Task<DecideQuarantineResponse> DecideAsync(HubConnection connection, string caseId, QuarantineDecision decision)
    {
        return new Client.Asking.Seals(connection).DecideAsync(
            new DecideQuarantineRequest { CaseId = caseId, Decision = decision, Reason = "known to us" }, CancellationToken.None);
    }

    private async Task<List<AuditEvent>> SearchesAsync()
    {
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var page = await trail.QueryAsync(new QueryEntriesRequest { FromIndex = 0, PageSize = 500, Reason = "a review" }, CancellationToken.None);
        return [.. page.Entries.Select(entry => entry.Event).OfType<AuditEvent>().Where(audited => audited.Action == V1.Action.FindMatches)];
    }

    private Task<FindMatchesResponse> FindAsync(int person)
    {
        return new Searches(Screener()).FindAsync(
            new FindMatchesRequest { Subject = Subjects.Number(person), Purpose = Purpose.P1, Reason = "screening a contact" }, CancellationToken.None);
    }

    private async Task<ClassAnswer> AskOwnAsync(string record)
    {
        var connection = _hub.Connect("education-contributor", "teacher-1", "DSL");
        var request = new DisclosureRequest { RecordId = record, Level = DisclosureLevel.D4, Purpose = Purpose.P1, Threshold = Threshold.L2, Reason = "our own pupil", Classes = { DataClass.C01 } };
        return Assert.Single((await new Client.Asking.Disclosures(connection).RequestAsync(request, CancellationToken.None)).Answers);
    }
}
