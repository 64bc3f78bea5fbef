using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Watching;

namespace InfoShareHub.Cli.Watching;

/// <summary><c>infoshare watch</c>: alerts of the caller's mailbox as they arrive.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var token = new Option<FileInfo?>("--token-file") { Description = "File that keeps the resume token, so that the next watch goes on where this one ended." };
        var acknowledge = new Option<bool>("--acknowledge") { Description = "Mark each alert as read once it has been written out." };
        var untilCaughtUp = new Option<bool>("--until-caught-up") { Description = "End once everything that waits has been shown." };
        var max = new Option<int?>("--max") { Description = "End after so many alerts." };
        var command = new Command("watch", "Shows the alerts of the caller's mailbox as they arrive, until interrupted. Resumes by itself after a broken connection.")
        {
            token, acknowledge, untilCaughtUp, max,
        };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var watch = new AlertWatch(session.Connection, new AlertWatchOptions());
            var tokenFile = parsed.GetValue(token)?.FullName;
            var left = parsed.GetValue(max) ?? int.MaxValue;
            var resume = tokenFile is not null && File.Exists(tokenFile) ? await File.ReadAllTextAsync(tokenFile, cancellationToken) : "";
            await foreach (var notice in watch.WatchAsync(resume, cancellationToken))
            {
                if (notice is WatchNotice.Arrived arrived)
                {
                    terminal.Message(arrived.Alert, plain => AlertText.Write(arrived.Alert, plain));
                    if (parsed.GetValue(acknowledge))
                        await session.CheckAsync(await watch.AcknowledgeAsync([arrived.Alert.AlertId], cancellationToken), cancellationToken);
                    left--;
                }

                if (notice is WatchNotice.Interrupted interrupted)
                    terminal.Say($"connection lost, opening it again: {interrupted.Cause.Message}");
                if (tokenFile is not null)
                    await File.WriteAllTextAsync(tokenFile, notice.ResumeToken, cancellationToken);
                if (left <= 0 || (notice is WatchNotice.CaughtUp && parsed.GetValue(untilCaughtUp)))
                    break;
            }

            return ExitCode.Success;
        });
    }
}
