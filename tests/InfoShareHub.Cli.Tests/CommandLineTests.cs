using System.CommandLine;
using Xunit;

namespace InfoShareHub.Cli.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> AllCommands => [.. Paths(InfoShareCommand.Create(), "")];

    [Theory]
    [MemberData(nameof(AllCommands))]
    public async Task Every_command_has_help_with_its_exit_codes(string path)
    {
        var run = await CommandLineRun.OfAsync([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, run.Code);
        Assert.Contains("Exit codes:", run.Results, StringComparison.Ordinal);
        Assert.Contains("--json", run.Results, StringComparison.Ordinal);
        Assert.Empty(run.Progress);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing-of-ours")]
    [InlineData("push")]
    [InlineData("push records")]
    [InlineData("synth")]
    [InlineData("synth /tmp/x --children none")]
    [InlineData("synth /tmp/x --children 0")]
    [InlineData("disclose --classes C99")]
    public async Task Wrong_use_ends_with_2_and_says_where_help_is(string line)
    {
        var run = await CommandLineRun.OfAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.Code);
        Assert.Contains("--help", run.Progress, StringComparison.Ordinal);
        Assert.Empty(run.Results);
    }

    [Fact]
    public async Task A_missing_certificate_is_wrong_use_and_names_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("police.records.jsonl", "");

        var run = await CommandLineRun.OfAsync("push", "records", file, "--hub", "https://localhost:1", "--certs", folder.Directory.FullName, "--as", "police-contributor");

        Assert.Equal(2, run.Code);
        Assert.Contains("ca.crt", run.Progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_without_encryption_is_wrong_use()
    {
        var run = await CommandLineRun.OfAsync("agencies", "--hub", "http://localhost:1", "--certs", "/tmp", "--as", "police-governance");

        Assert.Equal(2, run.Code);
        Assert.Contains("https", run.Progress, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Paths(Command command, string path)
    {
        yield return path;
        foreach (var child in command.Subcommands)
        {
            foreach (var below in Paths(child, $"{path} {child.Name}"))
                yield return below;
        }
    }
}
