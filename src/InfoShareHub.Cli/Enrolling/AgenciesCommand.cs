using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;

namespace InfoShareHub.Cli.Enrolling;

/// <summary><c>infoshare agencies</c>: who is enrolled.</summary>
internal static class AgenciesCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var command = new Command("agencies", "Lists the enrolled agencies with their roles and areas. For governance.");
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            await using var session = connection.Open(parsed);
            var answer = await new Enrolments(session.Connection).ListAsync(cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            foreach (var agency in answer.Agencies)
            {
                terminal.Message(agency, plain => plain.Line(
                    $"{agency.AgencyId,-12} {agency.DisplayName} ({agency.Kind}), areas {string.Join(' ', agency.Areas)}, roles {string.Join(' ', agency.Roles)}, codes {string.Join(' ', agency.RoleCodes)}, revision {agency.Revision}"));
            }

            return ExitCode.Success;
        });
    }
}
