using System.CommandLine;
using System.Diagnostics;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Proving;

namespace InfoShareHub.Cli.Protocols;

/// <summary><c>infoshare protocol check</c>: faults, decision tests, and the proof by enumeration.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = DocumentSet.Argument();
        var command = new Command(
            "check",
            "Reads documents and reports every fault with file and line, runs their decision tests, enumerates every cell that their rules tell apart, and "
            + "checks the invariants. Warns of rules that never speak, never prevail or hold nothing back, and counts where the default alone speaks.")
        {
            files,
        };
        return command.Runs([ExitCode.Faulty, ExitCode.Violated], (parsed, terminal, cancellationToken) =>
        {
            var documents = DocumentSet.Read(parsed.GetRequiredValue(files));
            if (documents.Set is not { } set)
            {
                terminal.Result(new { sound = false, faults = documents.Faults }, plain => documents.Faults.ToList().ForEach(fault => plain.Line(fault.ToString())));
                return Task.FromResult(ExitCode.Faulty);
            }

            var failed = Failed(documents, set);
            foreach (var fault in failed)
                terminal.Result(new { failed_test = fault }, plain => plain.Line(fault.ToString()));
            var isProved = true;
            foreach (var (area, protocol) in set.Areas.Select(area => (area, set.For(area))).Prepend(("baseline", set.Baseline)))
                isProved &= Prove(area, protocol, terminal, cancellationToken);
            return Task.FromResult(failed.Count > 0 ? ExitCode.Faulty : isProved ? ExitCode.Success : ExitCode.Violated);
        });
    }

    private static List<DocumentFault> Failed(DocumentSet documents, ProtocolSet set)
    {
        var failed = new List<DocumentFault>();
        foreach (var (file, document) in documents.Documents)
        {
            var protocol = ReferenceEquals(document, documents.Documents[0].Document) ? set.Baseline : set.For(document.Header.Area);
            failed.AddRange(DecisionTests.Run(protocol, document.Decisions).Select(fault => new DocumentFault(file, fault.Line, fault.Message)));
        }

        return failed;
    }

    private static bool Prove(string area, SharingProtocol protocol, Terminal terminal, CancellationToken cancellationToken)
    {
        var begin = Stopwatch.GetTimestamp();
        var proof = ProtocolProof.Of(protocol, count =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            terminal.Tick($"{area}: {count.DataClass}, {count.Asked:N0} cells asked");
        });
        terminal.EndTicks();
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        terminal.Result(ProofText.Json(area, proof, seconds), plain => ProofText.Write(plain, area, proof, seconds));
        return proof.Violations.Count == 0;
    }
}
