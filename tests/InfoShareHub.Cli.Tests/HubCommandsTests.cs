using System.Text.Json;
using InfoShareHub.Cli.Sites;
using InfoShareHub.Cli.Synth;
using Xunit;

namespace InfoShareHub.Cli.Tests;

public sealed class HubCommandsTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_file_that_is_pushed_twice_is_kept_once_and_every_receipt_is_kept()
    {
        using var people = Invent(seed: 1);
        var receipts = people["receipts.jsonl"];

        var first = await site.RunAsync("social-contributor", null, null, "push", "records", people["social.records.jsonl"], "--receipts", receipts, "--json");
        var again = await site.RunAsync("social-contributor", null, null, "push", "records", people["social.records.jsonl"], "--json");

        var count = File.ReadLines(people["social.records.jsonl"]).Count();
        Assert.Equal((0, count, 0), (first.Code, Number(first, "accepted"), Number(first, "refused")));
        Assert.Equal((0, 0, count), (again.Code, Number(again, "accepted"), Number(again, "repeated")));
        Assert.Equal(count, File.ReadLines(receipts).Count());
    }

    [Fact]
    public async Task A_refused_record_is_named_with_its_remedy_and_the_others_are_kept()
    {
        var file = site.Folder.Write("refused.records.jsonl", """
            {"submissionId":"r-1","record":{"recordId":"r-1","sourceVersion":"1","eventTime":"2025-01-01T00:00:00Z","recordedTime":"2025-01-01T00:00:00Z","subject":{"identity":{"givenName":"Moss","familyName":"Thistleby"}}}}
            {"submissionId":"r-2","record":{"recordId":"r-2","sourceVersion":"1","eventTime":"2025-01-01T00:00:00Z","recordedTime":"2025-01-01T00:00:00Z","subject":{"identity":{"givenName":"Fern","familyName":"Thistleby","nhsNumber":"9990000000"}}}}
            """);

        var run = await site.RunAsync("charity-contributor", null, null, "push", "records", file);

        Assert.Equal(3, run.Code);
        Assert.Contains("1 accepted, 0 repeated, 1 refused", run.Results, StringComparison.Ordinal);
        Assert.Contains("nhs_number", run.Progress, StringComparison.Ordinal);
        Assert.Contains("what to do:", run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_may_not_push_is_refused_with_the_reason()
    {
        using var people = Invent(seed: 2);

        var run = await site.RunAsync("health-auditor", "audit.pretend", "AUD", "push", "records", people["health.records.jsonl"]);

        Assert.Equal(3, run.Code);
        Assert.Contains("RoleNotAllowed", run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concern_arrives_at_the_screener_and_can_be_audited_and_proved()
    {
        using var people = Invent(seed: 3);
        Assert.Equal(0, (await site.RunAsync("health-contributor", null, null, "push", "records", people["health.records.jsonl"])).Code);
        Assert.Equal(0, (await site.RunAsync("education-contributor", null, null, "push", "records", people["education.records.jsonl"])).Code);
        Assert.Equal(0, (await site.RunAsync("education-contributor", null, null, "push", "concerns", people["education.concerns.jsonl"])).Code);

        var watch = await site.RunAsync("social-screener", "dana.mock", "SCR", "watch", "--until-caught-up", "--acknowledge", "--json");
        var checkpoint = await site.RunAsync("police-contributor", null, null, "audit", "checkpoint");
        var export = site.Folder["whole.export"];
        var exported = await site.RunAsync("health-auditor", "audit.pretend", "AUD", "audit", "export", export, "--reason", "proof for a test");
        var (proof, _) = await OfflineProof.RunAsync(export, Path.Combine(site.Certs, "checkpoint.pub"), site.Site.Anchor, CancellationToken.None);

        var alerts = watch.Results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(0, watch.Code);
        Assert.Equal(File.ReadLines(people["education.concerns.jsonl"]).Count(), alerts.Count);
        Assert.All(alerts, alert => Assert.Equal("education", alert.GetProperty("reportingAgency").GetString()));
        Assert.Equal((0, 0, 0), (checkpoint.Code, exported.Code, proof));
        var child = alerts[0].GetProperty("childId").GetString()!;

        var disclosed = await site.RunAsync("social-screener", "dana.mock", "SCR", "disclose", "--child", child, "--classes", "C04,C17", "--purpose", "P1", "--reason", "screening a contact", "--json");
        var whoSaw = await site.RunAsync("health-auditor", "audit.pretend", "AUD", "audit", "query", "--action", "request-disclosure", "--reason", "reviewing a test", "--json");

        Assert.Equal(0, disclosed.Code);
        Assert.Equal(2, JsonDocument.Parse(disclosed.Results).RootElement.GetProperty("answers").GetArrayLength());
        Assert.Contains("dana.mock", whoSaw.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Glass_is_broken_reviewed_and_found_in_its_register()
    {
        var file = site.Folder.Write("missing.records.jsonl", """
            {"submissionId":"m-1","record":{"recordId":"m-1","sourceVersion":"1","eventTime":"2025-01-01T00:00:00Z","recordedTime":"2025-01-01T00:00:00Z","subject":{"identity":{"givenName":"Sorrel","familyName":"Thistleby"}}}}
            """);
        Assert.Equal(0, (await site.RunAsync("social-contributor", null, null, "push", "records", file)).Code);

        var glass = await site.RunAsync("social-contributor", "duty.mock", "SWK", "break-glass", "--record", "m-1", "--open", "C02:address_lines,town", "--incident", "i-7", "--reason", "missing since noon", "--json");
        var asked = await site.RunAsync(
            "social-contributor", "duty.mock", "SWK", "disclose", "--record", "m-1", "--classes", "C02", "--purpose", "P6", "--reason", "missing since noon", "--grant", JsonDocument.Parse(glass.Results).RootElement.GetProperty("grantId").GetString()!);
        var listed = await site.RunAsync("health-auditor", "audit.pretend", "AUD", "reviews", "list", "--json");
        var review = JsonDocument.Parse(listed.Results).RootElement.GetProperty("reviews")[0];
        var concluded = await site.RunAsync("health-auditor", "audit.pretend", "AUD", "reviews", "conclude", review.GetProperty("reviewId").GetString()!, "--finding", "justified", "--reason", "the child was missing");
        var register = await site.RunAsync("health-auditor", "audit.pretend", "AUD", "audit", "query", "--register", "break-glass", "--reason", "reviewing a test", "--json");
        var wrong = await site.RunAsync("social-contributor", "duty.mock", "SWK", "break-glass", "--record", "m-1", "--open", "C02", "--incident", "i-7", "--reason", "missing since noon");

        Assert.Equal((0, 0, 0, 0), (glass.Code, asked.Code, listed.Code, concluded.Code));
        Assert.Equal(("duty.mock", "i-7", "missing since noon"), (review.GetProperty("staffId").GetString(), review.GetProperty("incidentReference").GetString(), review.GetProperty("reason").GetString()));
        Assert.Equal(3, register.Results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(2, wrong.Code);
    }

    [Fact]
    public async Task A_report_by_the_protected_route_is_answered_to_whoever_made_it()
    {
        var file = site.Folder.Write("whistle.concerns.jsonl", """
            {"submissionId":"w-1","concern":{"sourceId":"w-1","sourceVersion":"1","eventTime":"2025-01-01T00:00:00Z","recordedTime":"2025-01-01T00:00:00Z","subject":{"identity":{"givenName":"Moss","familyName":"Thistleby"}},"category":"CONCERN_NEGLECT","engagement":"ENGAGEMENT_UNSAFE","statements":[{"standing":"STANDING_FACT","text":"we were told not to write this down"}]}}
            """);

        var pushed = await site.RunAsync("education-reporter", "lee.mock", "DSL", "push", "concerns", file, "--protected", "--json");
        var watch = await site.RunAsync("social-screener", "dana.mock", "SCR", "watch", "--until-caught-up", "--acknowledge", "--json");
        var alert = watch.Results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.GetProperty("protectedRoute").GetBoolean());
        var given = await site.RunAsync("social-screener", "dana.mock", "SCR", "feedback", "give", "--alert", alert.GetProperty("alertId").GetString()!, "--decided", "--text", "thank you");
        var read = await site.RunAsync("education-reporter", "lee.mock", "DSL", "feedback", "get", "w-1", "--protected");
        var colleague = await site.RunAsync("education-reporter", "kim.mock", "DSL", "feedback", "get", "w-1", "--protected");

        Assert.Equal((0, 1, 0), (pushed.Code, Number(pushed, "accepted"), given.Code));
        Assert.Equal("", alert.GetProperty("reportingAgency").GetString());
        Assert.Equal(0, read.Code);
        Assert.Contains("a decision has been made", read.Results, StringComparison.Ordinal);
        Assert.Contains("thank you", read.Results, StringComparison.Ordinal);
        Assert.Equal(3, colleague.Code);
    }

    [Fact]
    public async Task Enrolling_what_is_enrolled_changes_nothing()
    {
        File.WriteAllText(Path.Combine(site.Certs, "agencies.yaml"), """
            - agency_id: charity
              display_name: Lanternfish Youth Charity
              kind: voluntary
              areas: [northmere]
              roles: [contributor, reporter]
              role_codes: [VOL, EHP]
              actor_key_files: [charity-actor.key]
              contact_route: Project lead, 0121 4960100
            """);

        var run = await site.RunAsync("police-governance", "gov.mock", "GOV", "enrol", Path.Combine(site.Certs, "agencies.yaml"), "--json");
        var listed = await site.RunAsync("police-governance", "gov.mock", "GOV", "agencies");

        Assert.Equal((0, "unchanged"), (run.Code, JsonDocument.Parse(run.Results).RootElement.GetProperty("change").GetString()));
        Assert.Contains("charity", listed.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_agency_can_be_enrolled_on_the_command_line_and_changed_by_naming_it_again()
    {
        string[] terms = ["enrol", "--agency", "probation", "--kind", "justice", "--area", SiteAgencies.Area, "--role", "contributor", "--role-code", "PRB", "--json"];

        var enrolled = await site.RunAsync("social-governance", "gov.mock", "GOV", terms);
        var changed = await site.RunAsync("social-governance", "gov.mock", "GOV", [.. terms, "--contact", "Duty officer, 03069 990200"]);
        var neither = await site.RunAsync("social-governance", "gov.mock", "GOV", "enrol");

        Assert.Equal(("enrolled", "changed"), (Text(enrolled, "change"), Text(changed, "change")));
        Assert.Equal(2, neither.Code);
    }

    [Fact]
    public async Task The_seal_holder_reads_the_quarantine_and_cannot_decide_what_is_not_there()
    {
        var listed = await site.RunAsync("social-seal-holder", "keeper.mock", "SEAL", "quarantine", "list", "--reason", "the daily round", "--json");
        var decided = await site.RunAsync("social-seal-holder", "keeper.mock", "SEAL", "quarantine", "release", "00000000000000000000000000000000", "--reason", "a test");

        Assert.Equal((0, 3), (listed.Code, decided.Code));
    }

    private static TemporaryFolder Invent(ulong seed)
    {
        var folder = new TemporaryFolder();
        new SynthFiles(folder.Directory, new SynthOptions(seed, Children: 40, Concerns: 12, new DateOnly(2025, 9, 1), SiteAgencies.Area)).Write();
        return folder;
    }

    private static string? Text(CommandLineRun run, string field) => JsonDocument.Parse(run.Results).RootElement.GetProperty(field).GetString();

    private static int Number(CommandLineRun run, string field) => JsonDocument.Parse(run.Results).RootElement.GetProperty(field).GetInt32();
}
