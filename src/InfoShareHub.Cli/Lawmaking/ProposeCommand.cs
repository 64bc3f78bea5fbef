using System.CommandLine;
using Google.Protobuf;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary><c>infoshare protocol propose FILE</c>: a document that shall take the place of the one in force.</summary>
internal static class ProposeCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var file = new Argument<FileInfo>("FILE") { Description = "The document in YAML: the baseline, or the overlay of an area." };
        var reason = new Option<string>("--reason") { Description = "Why; controllers and auditors read it.", Required = true };
        var command = new Command("propose", "Proposes a document. Its faults are listed with their lines, or else what it changes and who has to sign it. For governance.") { file, reason };
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable, ExitCode.NotProved], async (parsed, terminal, cancellationToken) =>
        {
            var yaml = await File.ReadAllBytesAsync(parsed.GetRequiredValue(file).FullName, cancellationToken);
            var request = new ProposeProtocolRequest { Yaml = UnsafeByteOperations.UnsafeWrap(yaml), Reason = parsed.GetRequiredValue(reason) };
            request.SubmissionId = ProtocolStep.SubmissionId(request);
            await using var session = connection.Open(parsed);
            var answer = await new ProtocolVersions(session.Connection).ProposeAsync(request, cancellationToken);
            await session.CheckAsync(answer.Receipt, cancellationToken);
            terminal.Message(answer, plain =>
            {
                ProposalText.Write(answer.Proposal, plain);
                foreach (var effect in answer.Effects)
                    ProposalText.Write(effect, plain);
            });
            return ExitCode.Success;
        });
    }
}
