using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;

namespace InfoShareHub.Cli.Enrolling;

/// <summary><c>infoshare enrol</c>: says who may call.</summary>
internal static class EnrolCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var arguments = new TermsArguments();
        var command = new Command("enrol", "Enrols agencies, or replaces the terms of those that are enrolled. For governance; every change is recorded. The same terms twice change nothing.");
        arguments.AddTo(command);
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var (terms, folder) = arguments.Read(parsed);
            var wanted = terms.Select(one => one.ToAgency(folder)).ToList();
            await using var session = connection.Open(parsed);
            foreach (var result in await Enrolment.ApplyAsync(wanted, new Enrolments(session.Connection), cancellationToken))
            {
                await session.CheckAsync(result.Receipt, cancellationToken);
                terminal.Result(new { agency = result.Agency, change = result.Change, revision = result.Revision }, plain => plain.Line($"{result.Agency}: {result.Change}, revision {result.Revision}"));
            }

            return ExitCode.Success;
        });
    }
}
