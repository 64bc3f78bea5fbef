namespace InfoShareHub.Cli.Tests;

/// <summary>What a command wrote and ended with.</summary>
internal sealed record CommandLineRun(int Code, string Results, string Progress)
{
    public static async Task<CommandLineRun> OfAsync(params string[] arguments)
    {
        using var results = new StringWriter();
        using var progress = new StringWriter();
        var code = await InfoShareCommand.RunAsync(arguments, results, progress, CancellationToken.None);
        return new CommandLineRun(code, results.ToString(), progress.ToString());
    }
}
