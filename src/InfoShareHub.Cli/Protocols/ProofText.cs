using System.Globalization;
using InfoShareHub.Cli.Terminals;
using InfoShareHub.Protocol.Proving;

namespace InfoShareHub.Cli.Protocols;

/// <summary>A proof for a reader and for a program.</summary>
internal static class ProofText
{
    public static object Json(string area, ProtocolProof proof, double seconds) => new
    {
        area,
        protocol = proof.Protocol,
        sound = proof.Violations.Count == 0,
        seconds,
        cells = proof.Cells.ToString(CultureInfo.InvariantCulture),
        cells_a_second = Math.Round((double)proof.Cells / seconds),
        classes = proof.Classes.Select(count => new
        {
            data_class = count.DataClass.ToString(),
            cells = count.Cells.ToString(CultureInfo.InvariantCulture),
            requests = count.Requests.ToString(CultureInfo.InvariantCulture),
            asked = count.Asked,
            situations = count.Situations,
            answers = count.Answers,
            dimensions = count.Dimensions,
        }),
        invariants = proof.Invariants,
        violations = proof.Violations.Select(each => new { each.Invariant, each.Text, data_class = each.DataClass.ToString(), each.Counterexample, each.Line }),
        findings = proof.Findings.Select(each => new { kind = each.Kind, rule = each.Rule.Id, line = each.Rule.Line, data_class = each.DataClass.ToString() }),
        uncovered = proof.Uncovered.Select(each => new { data_class = each.DataClass.ToString(), roles = each.Roles.ToString(), purposes = each.Purposes.Select(purpose => purpose.ToString()) }),
    };

    public static void Write(Terminal terminal, string area, ProtocolProof proof, double seconds)
    {
        terminal.Line($"{proof.Protocol} ({area})");
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  {"class",-6}{"cells",16}{"asked",12}{"situations",12}  told apart"));
        foreach (var count in proof.Classes)
            terminal.Line(string.Create(CultureInfo.InvariantCulture, $"  {count.DataClass,-6}{count.Cells,16:N0}{count.Asked,12:N0}{count.Situations,12:N0}  {string.Join(", ", count.Dimensions)}"));
        terminal.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  {proof.Cells:N0} cells in {seconds:0.0} s, {proof.Classes.Sum(count => count.Asked):N0} of facts asked one by one, {proof.Classes.Sum(count => count.Answers):N0} answers compared"));
        foreach (var violation in proof.Violations)
            terminal.Line($"  violated: {violation.Invariant} ({violation.Text}) in {violation.DataClass}{At(violation.Line)}: {violation.Counterexample}");
        foreach (var finding in proof.Findings)
            terminal.Line($"  {Says(finding.Kind)}: {finding.Rule.Id}{At(finding.Rule.Line)}");
        terminal.Line($"  the default alone speaks for {proof.Uncovered.Sum(each => each.Count)} of {proof.Classes.Count * 18 * 15} triples of class, role and purpose (listed with --json)");
        terminal.Line($"  {proof.Invariants.Count} invariants, {(proof.Violations.Count == 0 ? "all hold" : $"{proof.Violations.Count} violations")}");
    }

    private static string At(int line) => line > 0 ? $", line {line}" : "";

    private static string Says(RuleFindingKind kind) => kind switch
    {
        RuleFindingKind.Unreachable => "never speaks",
        RuleFindingKind.AlwaysOverridden => "is always held down by a prohibition",
        _ => "holds nothing back that others do not",
    };
}
