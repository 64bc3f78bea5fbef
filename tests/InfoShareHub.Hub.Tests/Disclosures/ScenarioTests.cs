using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Disclosures;

/// <summary>The acceptance scenarios of a disclosure, by their numbers, each through the API.</summary>
public sealed class ScenarioTests : IAsyncLifetime
{
    private const string Text = "a sentence that must not travel";

    private TestHub _hub = null!;

    public async Task InitializeAsync() => _hub = await TestHub.StartEnrolledAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Scenario_02_a_screener_gets_the_known_flag_of_mental_health_and_nothing_more()
    {
        await _hub.ShareChildAsync("social", "health", 1, Messages.Item(DataClass.C07, Text));

        var answer = await Casework.AskOneAsync(Screener("SCR"), Casework.Screening(1, DataClass.C07));

        Assert.Equal(DisclosureOutcome.Partial, answer.Outcome);
        var item = Assert.Single(answer.Items);
        Assert.Equal(DisclosureLevel.D2, item.Level);
        Assert.Equal(["contact_route", "service", "last_contact_month"], item.Fields.Select(field => field.Name));
        Assert.Equal("2025-11", item.ValueOf("last_contact_month"));
        Assert.NotEmpty(item.RuleIds);
        Assert.Null(item.Provenance);
        Assert.DoesNotContain(Text, answer.ToString(), StringComparison.Ordinal);
        var recorded = Assert.Single(await AccessesAsync(), access => access.DataClass == DataClass.C07);
        Assert.Equal((DisclosureLevel.D2, Outcome.Partial), (recorded.Level, recorded.Outcome));
    }

    [Fact]
    public async Task Scenario_03_what_a_clinician_keeps_private_is_answered_as_if_there_were_no_clinic()
    {
        var kept = Messages.Item(DataClass.C08, Text);
        kept.Categories.Add("isp:private");
        kept.Detriment = new DetrimentJudgement { Author = "dr-17", Reason = "disclosure would end the child's trust in the only help there is" };
        await _hub.ShareChildAsync("social", "health", 7, kept);
        await _hub.ShareChildAsync("social", "health", 8);
        var worker = _hub.Connect("social-contributor", "swk-1", "SWK");

        var held = await Casework.AskOneAsync(worker, Section17(7));
        var notHeld = await Casework.AskOneAsync(worker, Section17(8));

        Assert.Equal(DisclosureOutcome.NoInformationShared, held.Outcome);
        Assert.Equal(notHeld, held);
        var judged = Assert.Single(await _hub.RegisterAsync(Register.Detriment), entry => entry.Event.Judgements.Count > 0);
        Assert.Equal("dr-17", Assert.Single(judged.Event.Judgements).Author);
        Assert.Contains("the child's trust", judged.Reason, StringComparison.Ordinal);
        var silent = Assert.Single(await _hub.RegisterAsync(Register.Silence));
        Assert.Equal("swk-1", silent.Event.Actor.StaffId);
        Assert.Equal("health", Assert.Single(silent.Event.Accesses).OwnerAgency);
        var own = await new AuditTrail(worker).QueryAsync(new QueryEntriesRequest { Reason = "own entries" }, CancellationToken.None);
        Assert.All(own.Entries.Where(entry => entry.CallerOutcome.Action == V1.Action.RequestDisclosure), entry => Assert.Equal(Outcome.Accepted, entry.CallerOutcome.Outcome));
    }

    [Fact]
    public async Task Scenario_04_an_overridden_refusal_opens_indicators_and_month_to_the_manager_and_stands_in_the_register()
    {
        var indicators = Messages.Item(DataClass.C08, Text);
        indicators.Categories.Clear();
        indicators.Categories.Add(["isp:harm-indicator", "age gap of partner", "gifts"]);
        await _hub.ShareChildAsync("social", "health", Casework.Fourteen, indicators);
        var refused = Casework.Acute(Casework.Fourteen, DataClass.C08);
        refused.Consent = ConsentState.ConsentRefused;
        refused.RelevanceAssertedBy = string.Empty;
        var overridden = refused.Clone();
        overridden.Consent = ConsentState.ConsentRefusedOverridden;
        var unanswered = overridden.Clone();
        overridden.ConsentRecord = new ConsentRecord
        {
            RecordedBy = "dr-17",
            RecordedTime = Messages.Event,
            OverrideAuthoriser = "mgr-1",
            OverrideRole = "MGR",
            OverrideReason = "significant harm, criterion 4",
        };

        var before = await Casework.AskOneAsync(Screener("MGR"), refused);
        var nobodys = await Casework.AskOneAsync(Screener("MGR"), unanswered);
        var after = await Casework.AskOneAsync(Screener("MGR"), overridden);

        Assert.Equal(DisclosureLevel.D1, Assert.Single(before.Items).Level);
        Assert.Equal(DisclosureLevel.D1, Assert.Single(nobodys.Items).Level);
        var item = Assert.Single(after.Items);
        Assert.Equal(DisclosureLevel.D3, item.Level);
        Assert.Equal(["contact_route", "service", "last_contact_month", "categories", "categories"], item.Fields.Select(field => field.Name));
        Assert.Contains("tell_child_unless_unsafe", item.Obligations);
        Assert.DoesNotContain(Text, after.ToString(), StringComparison.Ordinal);
        var registered = Assert.Single(await _hub.RegisterAsync(Register.ConsentOverrides));
        Assert.Equal(("mgr-1", "MGR", "dr-17"), (registered.Event.Grounds.OverrideAuthoriser, registered.Event.Grounds.OverrideRole, registered.Event.Grounds.ConsentRecordedBy));
        Assert.Contains("significant harm, criterion 4", registered.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_05_under_thirteen_a_manager_must_decide_and_the_police_learn_no_clinical_content()
    {
        const int Twelve = 6;
        await _hub.ShareChildAsync("social", "health", Twelve, Messages.Item(DataClass.C08, Text));
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record($"own-{Twelve}", Twelve));
        var question = Casework.Acute(Twelve, DataClass.C08);
        question.Consent = ConsentState.ConsentGiven;

        var manager = await Casework.AskOneAsync(Screener("MGR"), question);
        var police = await Casework.AskOneAsync(_hub.Connect("police-contributor", "dc-1", "POL"), question);

        Assert.Equal(DisclosureOutcome.Refer, manager.Outcome);
        Assert.All(manager.Items, item => Assert.Equal(DisclosureOutcome.Refer, item.Outcome));
        Assert.All(manager.Items, item => Assert.True(item.Level <= DisclosureLevel.D1));
        Assert.Equal(DisclosureOutcome.Deny, police.Outcome);
        Assert.DoesNotContain(Text, $"{manager}{police}", StringComparison.Ordinal);
        Assert.NotEmpty(await _hub.RegisterAsync(Register.Referrals));
        Assert.NotEmpty(await _hub.RegisterAsync(Register.Refusals));
    }

    [Fact]
    public async Task Scenario_08_other_children_informants_and_words_for_officers_safety_are_masked_in_what_is_shared()
    {
        var minute = Messages.Item(DataClass.C11, "Rumplewick Otherby saw it. Otherby's mother told. Dog loose: send two officers. The Fictworth home is cold.");
        minute.Mentions.Add(
        [
            new Mention { Words = "Rumplewick Otherby", Role = MentionRole.MentionOtherChild },
            new Mention { Words = "Otherby's mother", Role = MentionRole.MentionInformant },
            new Mention { Words = "Dog loose: send two officers.", Role = MentionRole.MentionOfficerSafety },
        ]);
        minute.Attachments.Add(new Attachment { Uri = "https://records.example/1", Sha256 = Google.Protobuf.ByteString.CopyFrom(new byte[32]), MediaType = "application/pdf" });
        await _hub.ShareChildAsync("police", "social", 3, minute);

        var shared = await Casework.AskOneAsync(_hub.Connect("police-contributor", "dc-1", "POL"), Casework.Acute(3, DataClass.C11));

        var text = Assert.Single(shared.Items).ValueOf("text");
        Assert.Equal("[another child A] saw it. [removed] told. [removed] The Fictworth home is cold.", text);
        Assert.Null(shared.Items[0].ValueOf("attachments"));
        Assert.Contains("no_copy_out", shared.Items[0].Obligations);
        Assert.Equal(3u, Assert.Single(await AccessesAsync(), access => access.DataClass == DataClass.C11).Masked);
    }

    [Fact]
    public async Task Scenario_21_intelligence_with_conditions_is_referred_until_a_sanitised_line_is_approved_and_its_grade_stands_beside_it()
    {
        var conditional = Messages.Item(DataClass.C13, Text);
        conditional.Grade = "2-C-C";
        var suspectedFalse = Messages.Item(DataClass.C13, Text);
        suspectedFalse.Grade = "3-E-P";
        await _hub.ShareChildAsync("social", "police", 2, conditional);
        await _hub.ShareChildAsync("social", "police", 9, suspectedFalse);
        var approved = Messages.Item(DataClass.C13, "a line that the originator approved");
        approved.Grade = "2-C-P";
        approved.Categories.Add("isp:sanitised");
        await _hub.ShareChildAsync("social", "police", 18, approved);
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("own-2", 2));
        var worker = _hub.Connect("social-contributor", "swk-1", "SWK");

        var referred = await Casework.AskOneAsync(worker, Casework.Acute(2, DataClass.C13));
        var silent = await Casework.AskOneAsync(worker, Casework.Acute(9, DataClass.C13));
        var shared = await Casework.AskOneAsync(worker, Casework.Acute(18, DataClass.C13));
        var school = await Casework.AskOneAsync(_hub.Connect("education-contributor", "dsl-1", "DSL"), Casework.Acute(2, DataClass.C13));

        Assert.Equal(DisclosureOutcome.Refer, referred.Outcome);
        Assert.Equal("duty desk", Assert.Single(referred.Items).ValueOf("contact_route"));
        Assert.Equal(string.Empty, referred.Items[0].Grade);
        Assert.Equal(DisclosureOutcome.NoInformationShared, silent.Outcome);
        Assert.Equal(("2-C-P", "a line that the originator approved"), (Assert.Single(shared.Items).Grade, shared.Items[0].ValueOf("text")));
        Assert.Contains("show_grade", shared.Items[0].Obligations);
        Assert.Equal(DisclosureOutcome.Deny, school.Outcome);
        Assert.DoesNotContain(Text, $"{referred}{silent}{shared}{school}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_22_police_are_refused_counselling_notes_and_told_the_way_to_ask()
    {
        await _hub.ShareChildAsync("police", "charity", 5, Messages.Item(DataClass.C17, Text));
        var question = Casework.Acute(5, DataClass.C17);
        question.Purpose = Purpose.P7;

        var answer = await Casework.AskOneAsync(_hub.Connect("police-contributor", "dc-1", "POL"), question);

        Assert.Equal(DisclosureOutcome.Deny, answer.Outcome);
        Assert.Empty(answer.Items);
        Assert.Contains("victim information request", answer.Explanation, StringComparison.Ordinal);
        Assert.Single(answer.RuleIds);
    }

    [Fact]
    public async Task Scenario_04_the_owner_and_the_caldicott_guardian_are_told_and_nobody_else()
    {
        var indicators = Messages.Item(DataClass.C08, Text);
        indicators.Categories.Add("isp:harm-indicator");
        await _hub.ShareChildAsync("social", "health", Casework.Fourteen, indicators);
        var question = Casework.Acute(Casework.Fourteen, DataClass.C08);
        question.Consent = ConsentState.ConsentGiven;

        await Casework.AskOneAsync(Screener("MGR"), question);

        using (var owner = new OpenedWatch(_hub.Connect("health-contributor")))
        {
            var told = (await owner.AlertAsync()).Notice;
            Assert.Equal((NoticeKind.NoticeOwnerTold, "social", "mgr-1"), (told.Kind, told.ByAgency, told.ByStaffId));
            Assert.Equal([DataClass.C08], told.DataClasses);
        }

        using (var governor = new OpenedWatch(_hub.Connect("health-governance", "gov-1", "GOV")))
            Assert.Empty(await governor.AllAsync());
        using var guardian = new OpenedWatch(_hub.Connect("health-governance", "cal-1", "CAL"));
        Assert.Equal(NoticeKind.NoticeCaldicottTold, (await guardian.AlertAsync()).Notice.Kind);
        using var others = new OpenedWatch(_hub.Connect("education-contributor"));
        Assert.Empty(await others.AllAsync());
    }

    [Fact]
    public async Task Scenario_09_a_professional_close_to_the_alleged_source_of_harm_learns_nothing_and_a_manager_is_told()
    {
        var allegation = Messages.Item(DataClass.C18, Text);
        allegation.BarredStaff.Add(new StaffReference { AgencyId = "social", StaffId = "partner-1" });
        await _hub.ShareChildAsync("social", "police", 12, allegation, Messages.Item(DataClass.C04, "a timetable"));
        await _hub.ShareChildAsync("social", "police", 13);
        var partner = _hub.Connect("social-contributor", "partner-1", "SWK");

        var asked = await Casework.AskOneAsync(partner, Casework.Acute(12, DataClass.C04));
        var unknown = await Casework.AskOneAsync(partner, Casework.Acute(13, DataClass.C04));
        var colleague = await Casework.AskOneAsync(_hub.Connect("social-contributor", "swk-1", "SWK"), Casework.Acute(12, DataClass.C04));

        Assert.Equal(unknown, asked);
        Assert.NotEmpty(colleague.Items);
        using (var manager = new OpenedWatch(Screener("MGR")))
        {
            var told = await manager.AlertAsync();
            Assert.Equal((NoticeKind.NoticeAllegedHarmAsked, "partner-1", true), (told.Notice.Kind, told.Notice.ByStaffId, told.IsUrgent));
        }

        var unusual = Assert.Single(await _hub.RegisterAsync(Register.Unusual));
        Assert.Equal(["alleged_harm"], unusual.Event.Unusual);
    }

    [Fact]
    public async Task Scenario_09_such_a_person_neither_finds_the_child_nor_reads_its_alerts()
    {
        var allegation = Messages.Item(DataClass.C18, Text);
        allegation.BarredStaff.Add(new StaffReference { AgencyId = "social", StaffId = "partner-1" });
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-14", 14, allegation));
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 14));
        var search = new FindMatchesRequest { Subject = Testing.Subjects.Number(14), Purpose = Purpose.P1, Reason = "screening a contact" };

        var found = await new Searches(_hub.Connect("social-screener", "partner-1", "SCR")).FindAsync(search, CancellationToken.None);
        using (var partner = new OpenedWatch(_hub.Connect("social-screener", "partner-1", "SCR")))
            Assert.Empty(await partner.AllAsync());

        Assert.Empty(found.Candidates);
        using var colleague = new OpenedWatch(Screener("SCR"));
        Assert.Equal("education", (await colleague.AlertAsync()).ReportingAgency);
    }

    private static DisclosureRequest Section17(int person)
    {
        var request = Casework.Screening(person, DataClass.C08);
        request.Purpose = Purpose.P2;
        return request;
    }

    private Client.HubConnection Screener(string role) => _hub.Connect("social-screener", role == "MGR" ? "mgr-1" : "screener-1", role);

    /// <summary>What the last disclosure recorded.</summary>
    private async Task<IReadOnlyList<Access>> AccessesAsync()
    {
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var request = new QueryEntriesRequest { Actions = { V1.Action.RequestDisclosure }, Reason = "a complaint" };
        return (await trail.QueryAsync(request, CancellationToken.None)).Entries[^1].Event.Accesses;
    }
}
