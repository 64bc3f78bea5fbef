using System.Text.Json;

namespace InfoShareHub.AuditVerifier.Reports;

/// <summary>A verdict for programs: one JSON object on one line. Fields are only ever added.</summary>
internal static class VerdictJson
{
    public static string Of(Verdict verdict) => JsonSerializer.Serialize(new
    {
        verdict = WordOf(verdict.Code),
        exit_code = (int)verdict.Code,
        source = verdict.Source,
        entries = verdict.Entries,
        from_index = verdict.First,
        to_index = verdict.End,
        size = verdict.Size,
        root = Convert.ToBase64String(verdict.Root),
        signed_by = verdict.SignedBy,
        findings = verdict.Findings.Select(ShapeOf),
        notes = verdict.Notes,
    });

    /// <summary>When there is no verdict because nothing could be judged.</summary>
    public static string OfFailure(ExitCode code, string message) => JsonSerializer.Serialize(new
    {
        verdict = WordOf(code),
        exit_code = (int)code,
        findings = new[] { ShapeOf(Finding.Without(code, message)) },
    });

    private static object ShapeOf(Finding finding) => new
    {
        kind = WordOf(finding.Kind),
        first_index = finding.First,
        last_index = finding.Last,
        message = finding.Message,
    };

    private static string WordOf(ExitCode code) => code switch
    {
        ExitCode.Sound => "sound",
        ExitCode.WrongUse => "wrong_use",
        ExitCode.Tampered => "tampered",
        ExitCode.RolledBack => "rolled_back",
        ExitCode.Forked => "forked",
        ExitCode.PolicyNotMet => "policy_not_met",
        _ => "unreadable",
    };
}
