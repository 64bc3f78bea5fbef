using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary><c>infoshare protocol activate NUMBER FILE</c>: puts a signed proposal in force.</summary>
internal static class ActivateCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var number = new Argument<ulong>("NUMBER") { Description = "The proposal." };
        var file = new Argument<FileInfo>("FILE") { Description = "The document." };
        var from = InstantOption.Of("--from", "The first instant it decides [default: at once]");
        var reason = new Option<string>("--reason") { Description = "Why; auditors read it.", Required = true };
        var command = new Command("activate", "Puts a proposal in force that everybody has signed who must. One that was arranged for a later instant gives way. For governance.") { number, file, from, reason };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var request = new ActivateProtocolRequest
            {
                Proposal = parsed.GetRequiredValue(number),
                Digest = ProtocolStep.DigestOf(parsed.GetRequiredValue(file)),
                EffectiveFrom = parsed.GetValue(from),
                Reason = parsed.GetRequiredValue(reason),
            };
            request.SubmissionId = ProtocolStep.SubmissionId(request);
            await using var session = connection.Open(parsed);
            var answer = await new ProtocolVersions(session.Connection).ActivateAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain => ProposalText.Write(answer.Proposal, plain));
            return ExitCode.Success;
        });
    }
}
