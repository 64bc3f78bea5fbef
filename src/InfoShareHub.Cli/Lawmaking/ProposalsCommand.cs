using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary><c>infoshare protocol list</c>: proposals and their signatures.</summary>
internal static class ProposalsCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var number = new Option<ulong>("--proposal") { Description = "Only this proposal." };
        var output = new Option<FileInfo?>("--out") { Description = "File for the document of --proposal, byte for byte." };
        var command = new Command("list", "Lists proposals, newest first, with who signed them and who still has to. For governance and auditors.") { number, output };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var wanted = parsed.GetValue(number);
            var file = parsed.GetValue(output);
            if (file is not null && wanted == 0)
                throw new WrongUseException("--out needs --proposal", cause: null);
            await using var session = connection.Open(parsed);
            var answer = await new ProtocolVersions(session.Connection).ListAsync(new ListProposalsRequest { Proposal = wanted }, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            foreach (var proposal in answer.Proposals)
            {
                terminal.Message(proposal, plain => ProposalText.Write(proposal, plain));
                if (file is not null)
                    await File.WriteAllBytesAsync(file.FullName, proposal.Document.Yaml.ToByteArray(), cancellationToken);
            }

            return ExitCode.Success;
        });
    }
}
