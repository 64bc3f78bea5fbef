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
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "YAML or JSON list of agencies: agency_id, display_name, kind, areas, roles, role_codes, actor_key_files, contact_route.",
        }.AcceptExistingOnly();
        var command = new Command("enrol", "Enrols agencies, or replaces the terms of those that are enrolled. For governance; every change is recorded. The same file twice changes nothing.")
        {
            file,
        };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file).FullName;
            var folder = Path.GetDirectoryName(path)!;
            var wanted = TermsFile.Read(path).Select(terms => terms.ToAgency(folder)).ToList();
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
