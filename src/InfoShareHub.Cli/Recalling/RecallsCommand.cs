using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Watching;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Recalling;

/// <summary><c>infoshare recalls watch|acknowledge|list</c>: what must be deleted or corrected, and who has.</summary>
internal static class RecallsCommand
{
    private static readonly ExitCode[] Codes = [ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved];

    public static Command Create() => new("recalls", "What was told and must be deleted or corrected, and who has done so.")
    {
        Watch(), Acknowledge(), RecallListCommand.Create(Codes),
    };

    private static Command Watch()
    {
        var connection = new ConnectionArguments();
        var token = new Option<FileInfo?>("--token-file") { Description = "File that keeps the resume token, so that the next watch goes on where this one ended." };
        var untilCaughtUp = new Option<bool>("--until-caught-up") { Description = "End once everything that waits has been shown." };
        var command = new Command("watch", "Shows the recalls of the caller's mailbox as they arrive, until interrupted. What is not acknowledged comes again.") { token, untilCaughtUp };
        connection.AddTo(command);
        return command.Runs(Codes, async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var tokenFile = parsed.GetValue(token)?.FullName;
            var resume = tokenFile is not null && File.Exists(tokenFile) ? await File.ReadAllTextAsync(tokenFile, cancellationToken) : "";
            await foreach (var notice in new RecallWatch(session.Connection, new AlertWatchOptions()).WatchAsync(resume, cancellationToken))
            {
                if (notice is RecallNotice.Arrived arrived)
                    terminal.Message(arrived.Recall, plain => RecallText.Write(arrived.Recall, plain));
                if (notice is RecallNotice.Interrupted interrupted)
                    terminal.Say($"connection lost, opening it again: {interrupted.Cause.Message}");
                if (tokenFile is not null)
                    await File.WriteAllTextAsync(tokenFile, notice.ResumeToken, cancellationToken);
                if (notice is RecallNotice.CaughtUp && parsed.GetValue(untilCaughtUp))
                    break;
            }

            return ExitCode.Success;
        });
    }

    private static Command Acknowledge()
    {
        var connection = new ConnectionArguments();
        var ids = new Argument<string[]>("ID") { Description = "Recalls, by the ids that the watch shows.", Arity = ArgumentArity.OneOrMore };
        var done = CodeOption.One<RecallAnswer>("--done", "What was done: deleted, correction-made or kept-under-own-duty.", "Recall");
        var reason = new Option<string?>("--reason") { Description = "Why it is kept; required with kept-under-own-duty." };
        done.Required = true;
        var command = new Command("acknowledge", "Says what was done about recalls, so that they do not come again.") { ids, done, reason };
        connection.AddTo(command);
        return command.Runs(Codes, async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var watch = new RecallWatch(session.Connection, new AlertWatchOptions());
            var receipt = await watch.AcknowledgeAsync(
                parsed.GetRequiredValue(ids), parsed.GetRequiredValue(done), parsed.GetValue(reason) ?? "", cancellationToken);
            await session.CheckAsync(receipt, cancellationToken);
            terminal.Message(receipt, plain => plain.Line($"acknowledged: entry {receipt.Index}"));
            return ExitCode.Success;
        });
    }
}
