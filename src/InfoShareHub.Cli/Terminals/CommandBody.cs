using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using InfoShareHub.Cli.Programs;
using InfoShareHub.Client;
using InfoShareHub.Client.Receipts;

namespace InfoShareHub.Cli.Terminals;

/// <summary>Runs the bodies of commands: the one place where exceptions become sentences and exit codes.</summary>
internal static class CommandBody
{
    /// <summary>Sets what the command does. Its help lists <paramref name="codes"/> besides 0, 2 and 130.</summary>
    public static Command Runs(this Command command, ExitCode[] codes, Func<ParseResult, Terminal, CancellationToken, Task<ExitCode>> body)
    {
        ExitCodeHelp.Describe(command, Listed(codes));
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, body, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, Func<ParseResult, Terminal, CancellationToken, Task<ExitCode>> body, CancellationToken cancellationToken)
    {
        var terminal = new Terminal(parsed);
        try
        {
            return (int)await body(parsed, terminal, cancellationToken);
        }
        catch (WrongUseException wrong)
        {
            return End(terminal, ExitCode.WrongUse, wrong.Message);
        }
        catch (HubRefusedException refused)
        {
            return End(terminal, ExitCode.Refused, RefusalText.Of(refused.Refusal));
        }
        catch (HubUnreachableException unreachable)
        {
            return End(terminal, ExitCode.Unreachable, unreachable.Message);
        }
        catch (Exception broken) when (broken is ReceiptNotTrustedException or LedgerInconsistentException)
        {
            return End(terminal, ExitCode.NotProved, broken.Message);
        }
        catch (ProgramFailedException failed)
        {
            return End(terminal, ExitCode.Fault, failed.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return End(terminal, ExitCode.Interrupted, "interrupted");
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return End(terminal, ExitCode.WrongUse, unusable.Message);
        }
    }

    private static int End(Terminal terminal, ExitCode code, string sentence)
    {
        terminal.EndTicks();
        terminal.Say($"infoshare: {sentence}");
        return (int)code;
    }

    private static string Listed(ExitCode[] codes)
    {
        var text = new StringBuilder("0 success, 2 wrong use");
        foreach (var code in codes)
            text.Append(", ").Append((int)code).Append(' ').Append(Meaning(code));
        return text.Append(", 130 interrupted").ToString();
    }

    private static string Meaning(ExitCode code) => code switch
    {
        ExitCode.Fault => "fault",
        ExitCode.Refused => "refused by the hub, at least in part",
        ExitCode.Unreachable => "hub not reached",
        ExitCode.NotProved => "a receipt or checkpoint does not prove what it claims",
        ExitCode.Faulty => "a document has faults or fails a decision test",
        ExitCode.Violated => "an invariant does not hold",
        ExitCode.Widens => "somebody is shown more",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "is listed for every command"),
    };
}
