using System.CommandLine;
using InfoShareHub.Cli.Protocols;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary><c>infoshare protocol</c>: the rules of sharing, and how controllers change them on a hub.</summary>
internal static class ProtocolCommand
{
    public static Command Create() => new("protocol", "Checks, proves, explains and compares the rules of sharing, and changes them on a hub: proposals, signatures, activations.")
    {
        CheckCommand.Create(),
        MatrixCommand.Create(),
        ExplainCommand.Create(),
        DiffCommand.Create(),
        GetProtocolCommand.Create(),
        ProposalsCommand.Create(),
        ProposeCommand.Create(),
        ApproveCommand.Create(),
        RejectCommand.Create(),
        ActivateCommand.Create(),
    };
}
