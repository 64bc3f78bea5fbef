using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary><c>infoshare protocol approve NUMBER FILE</c>: a signature for the caller's agency.</summary>
internal static class ApproveCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var number = new Argument<ulong>("NUMBER") { Description = "The proposal." };
        var file = new Argument<FileInfo>("FILE") { Description = "The document as you have read it, such as `protocol list --proposal NUMBER --out FILE` wrote it; its digest is what you sign." };
        var reason = new Option<string>("--reason") { Description = "Why; auditors read it.", Required = true };
        var command = new Command("approve", "Signs a proposal for your agency. Nobody signs what they proposed. For governance.") { number, file, reason };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = new ApproveProtocolRequest
            {
                Proposal = parsed.GetRequiredValue(number),
                Digest = ProtocolStep.DigestOf(parsed.GetRequiredValue(file)),
                Reason = parsed.GetRequiredValue(reason),
            };
            request.SubmissionId = ProtocolStep.SubmissionId(request);
            await using var session = connection.Open(parsed);
            var answer = await new ProtocolVersions(session.Connection).ApproveAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain => ProposalText.Write(answer.Proposal, plain));
            return ExitCode.Success;
        });
    }
}
