using System.Text.Json;
using Xunit;

namespace InfoShareHub.Cli.Tests;

public sealed class ProtocolCommandsTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task A_document_is_proposed_read_signed_and_activated_and_the_old_rules_can_still_be_read()
    {
        var folder = site.Folder["laws"];
        Assert.Equal(0, (await site.RunAsync("education-contributor", null, null, "protocol", "get", "--out", folder)).Code);
        var baseline = await File.ReadAllTextAsync(Path.Combine(folder, "baseline.yaml"));
        var changed = site.Folder.Write("changed.yaml", Reworded(baseline));

        var proposed = await RunAsync("police-governance", "propose", changed, "--reason", "plainer words");
        var number = Proposal(proposed).GetProperty("proposal").GetString()!;
        var own = await RunAsync("police-governance", "approve", number, changed, "--reason", "my own");
        var read = site.Folder["read.yaml"];
        Assert.Equal(0, (await RunAsync("social-governance", "list", "--proposal", number, "--out", read)).Code);
        var signed = await RunAsync("social-governance", "approve", number, read, "--reason", "read and agreed");
        var activated = await RunAsync("police-governance", "activate", number, changed, "--reason", "signed");
        var now = await site.RunAsync("education-contributor", null, null, "protocol", "get", "--rule", "GEN.default");
        var before = await site.RunAsync("education-contributor", null, null, "protocol", "get", "--revision", "1", "--rule", "GEN.default");

        Assert.Equal((0, 3, 0, 0), (proposed.Code, own.Code, signed.Code, activated.Code));
        Assert.Contains("SignOffNotCounted", own.Progress, StringComparison.Ordinal);
        Assert.Empty(Proposal(signed).GetProperty("missing").EnumerateArray());
        Assert.Contains("Nobody is told what no rule permits.", now.Results, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody is told what no rule permits.", before.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_with_faults_is_refused_with_its_lines()
    {
        var file = site.Folder.Write("spoilt.yaml", "protocol: {id: x}\n");

        var run = await RunAsync("police-governance", "propose", file, "--reason", "a slip");

        Assert.Equal(3, run.Code);
        Assert.Contains("yaml:1", run.Progress, StringComparison.Ordinal);
        Assert.Contains("what to do:", run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_proposal_can_no_longer_be_signed()
    {
        var folder = site.Folder["laws-2"];
        Assert.Equal(0, (await site.RunAsync("education-contributor", null, null, "protocol", "get", "--revision", "1", "--out", folder)).Code);
        var changed = site.Folder.Write("unwanted.yaml", Reworded(await File.ReadAllTextAsync(Path.Combine(folder, "baseline.yaml"))).Replace("-cli", "-no", StringComparison.Ordinal));
        var number = Proposal(await RunAsync("police-governance", "propose", changed, "--reason", "plainer words")).GetProperty("proposal").GetString()!;

        var rejected = await RunAsync("social-governance", "reject", number, "--reason", "not in this form");
        var signed = await RunAsync("social-governance", "approve", number, changed, "--reason", "too late");

        Assert.Equal((0, 3), (rejected.Code, signed.Code));
        Assert.Contains("ProposalNotOpen", signed.Progress, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "soon")]
    [InlineData("--name", "x", "--revision", "1")]
    public async Task Wrong_use_is_told_before_anything_is_asked(params string[] options)
    {
        Assert.Equal(2, (await site.RunAsync("education-contributor", null, null, ["protocol", "get", .. options])).Code);
    }

    private static string Reworded(string baseline) =>
        baseline.Replace("What no rule permits is not shared.", "Nobody is told what no rule permits.", StringComparison.Ordinal)
            .Replace("version: \"2026.1\"", "version: \"2026.1-cli\"", StringComparison.Ordinal);

    private static JsonElement Proposal(CommandLineRun run) => JsonDocument.Parse(run.Results).RootElement.GetProperty("proposal");

    private Task<CommandLineRun> RunAsync(string caller, params string[] command) => site.RunAsync(caller, "gov.mock", "GOV", ["protocol", .. command, "--json"]);
}
