using System.Text.Json;
using Xunit;

namespace InfoShareHub.Cli.Tests;

/// <summary>The commands that work on protocol documents, without a hub.</summary>
public sealed class ProtocolDocumentTests
{
    private static readonly string Baseline = Path.Combine(AppContext.BaseDirectory, "protocols", "baseline.yaml");

    [Fact]
    public async Task The_baseline_is_proved()
    {
        var run = await CommandLineRun.OfAsync("protocol", "check", Baseline, "--json");

        Assert.Equal(0, run.Code);
        using var proof = JsonDocument.Parse(run.Results);
        Assert.True(proof.RootElement.GetProperty("sound").GetBoolean());
        Assert.Equal(20, proof.RootElement.GetProperty("classes").GetArrayLength());
        Assert.Empty(proof.RootElement.GetProperty("violations").EnumerateArray());
    }

    [Fact]
    public async Task A_fault_is_told_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("broken.yaml", (await File.ReadAllTextAsync(Baseline)).Replace("tier: T1", "tier: T9", StringComparison.Ordinal));

        var run = await CommandLineRun.OfAsync("protocol", "check", file);

        Assert.Equal(6, run.Code);
        Assert.Matches(@"broken\.yaml:\d+: `T9` in `tier`", run.Results);
    }

    [Fact]
    public async Task A_diff_says_by_its_exit_code_whether_somebody_is_shown_more()
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(Baseline);
        var more = folder.Write("more.yaml", text.Replace("obligations: [keep_risk_wording]", "", StringComparison.Ordinal));

        var widening = await CommandLineRun.OfAsync("protocol", "diff", Baseline, more);
        var narrowing = await CommandLineRun.OfAsync("protocol", "diff", more, Baseline);

        Assert.Equal((8, 0), (widening.Code, narrowing.Code));
        Assert.Contains("need no longer keep_risk_wording", widening.Results, StringComparison.Ordinal);
        Assert.Contains("must now keep_risk_wording", narrowing.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_explained_twice()
    {
        var run = await CommandLineRun.OfAsync(
            "protocol", "explain", Baseline, "--class", "C10", "--roles", "SCR", "--kind", "social-care", "--owner-kind", "social-care", "--purpose", "P1", "--threshold", "L2", "--day", "2026-11-02");

        Assert.Equal(0, run.Code);
        Assert.Contains("C10.screen", run.Results, StringComparison.Ordinal);
        Assert.Contains("to the asker:", run.Results, StringComparison.Ordinal);
        Assert.Contains("to the auditor:", run.Results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_is_a_table_and_a_page_that_needs_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Directory.FullName, "matrix.html");

        var table = await CommandLineRun.OfAsync("protocol", "matrix", Baseline);
        var written = await CommandLineRun.OfAsync("protocol", "matrix", Baseline, "--html", page);

        Assert.Equal((0, 0), (table.Code, written.Code));
        Assert.Contains("C20", table.Results, StringComparison.Ordinal);
        var html = await File.ReadAllTextAsync(page);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.Contains("<select id=\"purpose\">", html, StringComparison.Ordinal);
    }
}
