using System.CommandLine;
using InfoShareHub.Cli.Connecting;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Client.Asking;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Lawmaking;

/// <summary><c>infoshare protocol get</c>: the rules in force, now or at another time.</summary>
internal static class GetProtocolCommand
{
    public static Command Create()
    {
        var connection = new ConnectionArguments();
        var asOf = InstantOption.Of("--as-of", "The rules in force at this instant");
        var name = new Option<string?>("--name") { Description = "The rules as a decision names them, such as \"isp-baseline 2026.1\"." };
        var revision = new Option<ulong>("--revision") { Description = "The rules by the number of their revision." };
        var area = new Option<string?>("--area") { Description = "The area whose rules are shown [default: the baseline's]." };
        var rules = new Option<string[]>("--rule") { Description = "Only these rules, such as C09.screen; may be repeated." };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder for the documents, byte for byte, one AREA.yaml each." };
        var command = new Command("get", "Shows the rules in force, now, at another time, or as an old decision names them.") { asOf, name, revision, area, rules, output };
        command.Validators.Add(result =>
        {
            if (new Option[] { asOf, name, revision }.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
                result.AddError("name the rules by one of --as-of, --name and --revision");
            if (result.GetResult(rules) is { Implicit: false } && result.GetResult(output) is { Implicit: false })
                result.AddError("--out writes whole documents: leave out --rule");
        });
        connection.AddTo(command);

        return command.Runs([ExitCode.Refused, ExitCode.Unreachable], async (parsed, terminal, cancellationToken) =>
        {
            var request = new GetProtocolRequest { Area = parsed.GetValue(area) ?? "", RuleIds = { parsed.GetValue(rules) ?? [] } };
            if (parsed.GetValue(asOf) is { } instant)
                request.AsOf = instant;
            if (parsed.GetValue(name) is { } wanted)
                request.Name = wanted;
            if (parsed.GetValue(revision) is > 0 and var number)
                request.Revision = number;
            await using var session = connection.Open(parsed);
            var answer = await new ProtocolVersions(session.Connection).GetAsync(request, cancellationToken);
            if (parsed.GetValue(output) is { } folder)
                await SaveAsync(answer, folder, cancellationToken);
            terminal.Message(answer, plain => Write(answer, plain));
            return ExitCode.Success;
        });
    }

    private static async Task SaveAsync(GetProtocolResponse answer, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        folder.Create();
        foreach (var document in answer.Documents)
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, Path.GetFileName(document.Area) + ".yaml"), document.Yaml.ToByteArray(), cancellationToken);
    }

    private static void Write(GetProtocolResponse answer, Terminal plain)
    {
        var until = answer.EffectiveUntil is { } end ? $" until {end.ToDateTime():yyyy-MM-dd HH:mm:ss} UTC" : "";
        plain.Line($"revision {answer.Revision}, in force from {answer.EffectiveFrom.ToDateTime():yyyy-MM-dd HH:mm:ss} UTC{until}, activated by entry {answer.ActivatedIndex}");
        foreach (var document in answer.Documents)
            plain.Line($"  {document.Area}: {document.Id} {document.Version}, digest {Convert.ToHexStringLower(document.Digest.Span)}");
        foreach (var rule in answer.Rules)
            plain.Line($"{rule.RuleId} ({rule.Owner}; {rule.Law})\n  {rule.Plain}");
    }
}
