using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary><c>infoshare protocol reject NUMBER</c>: ends a proposal.</summary>
internal static class RejectCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var number = new Argument<ulong>("NUMBER") { Description = "The proposal." };
        var reason = new Option<string>("--reason") { Description = "Why; its proposer and auditors read it.", Required = true };
        var command = new Command("reject", "Rejects a proposal that your agency would have to sign, or withdraws one that your agency made. For governance.") { number, reason };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = new RejectProtocolRequest { Proposal = parsed.GetRequiredValue(number), Reason = parsed.GetRequiredValue(reason) };
            request.SubmissionId = ProtocolStep.SubmissionId(request);
            await using var session = connection.Open(parsed);
            var answer = await new ProtocolVersions(session.Connection).RejectAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain => ProposalText.Write(answer.Proposal, plain));
            return ExitCode.Success;
        });
    }
}
