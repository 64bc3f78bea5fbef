using System.Globalization;
using System.Text;

namespace InfoShareHub.AuditVerifier.Reports;

/// <summary>A verdict for people: one line that says it, then a line for everything else that was found.</summary>
internal static class VerdictText
{
    public static string Of(Verdict verdict)
    {
        var text = new StringBuilder();
        if (verdict.Code == ExitCode.Sound)
        {
            var part = verdict.Entries == verdict.Size ? "" : string.Create(CultureInfo.InvariantCulture, $" ({verdict.First} to {verdict.End - 1} of {verdict.Size:N0})");
            text.Append(CultureInfo.InvariantCulture, $"SOUND {verdict.Entries:N0} entries{part}, root {Convert.ToBase64String(verdict.Root)}, signed by {verdict.SignedBy}\n");
        }

        foreach (var finding in verdict.Findings)
            text.Append(LineOf(finding)).Append('\n');

        foreach (var note in verdict.Notes)
            text.Append("note: ").Append(note).Append('\n');

        return text.ToString();
    }

    public static string LineOf(Finding finding)
    {
        var place = finding switch
        {
            { First: null } => "",
            { IsExact: true } => string.Create(CultureInfo.InvariantCulture, $" entry {finding.First}"),
            _ => string.Create(CultureInfo.InvariantCulture, $" entries {finding.First} to {finding.Last}"),
        };
        return $"{WordOf(finding.Kind)}{place}: {finding.Message}";
    }

    private static string WordOf(ExitCode kind) => kind switch
    {
        ExitCode.Tampered => "TAMPERED",
        ExitCode.RolledBack => "ROLLED BACK",
        ExitCode.Forked => "FORKED",
        ExitCode.PolicyNotMet => "POLICY NOT MET",
        ExitCode.Unreadable => "UNREADABLE",
        ExitCode.WrongUse => "WRONG USE",
        _ => "SOUND",
    };
}
