using System.CommandLine;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary><c>infoshare protocol</c>: the rules of sharing, and how controllers change them on a hub.</summary>
internal static class ProtocolCommand
{
    public static Command Create() => new("protocol", "Reads the rules of sharing, and changes them: proposals, signatures, activations.")
    {
        GetProtocolCommand.Create(),
        ProposalsCommand.Create(),
        ProposeCommand.Create(),
        ApproveCommand.Create(),
        RejectCommand.Create(),
        ActivateCommand.Create(),
    };
}
