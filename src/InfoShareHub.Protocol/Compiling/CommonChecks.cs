using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>Looks for what keeps the rules on basis, duty, broken glass and expiry from being usable.</summary>
internal static class CommonChecks
{
    internal static void Find(CommonRules common, Action<int, string> fault)
    {
        CheckBasis(common.Basis, fault);
        CheckBreakGlass(common.BreakGlass, fault);
        CheckExpiry(common.Expiry, fault);
        if (common.Duty.Purposes.Count == 0 || common.Duty.Kinds.Count == 0 || common.Duty.Basis.Length == 0)
            fault(common.Duty.Rule.Line, $"the rule `{common.Duty.Rule.Id}` needs purposes, kinds of body in its scope and a lawful basis");
        if (common.Adult.Purposes.Count == 0)
            fault(common.Adult.Rule.Line, $"the rule `{common.Adult.Rule.Id}` must name the purposes that end with childhood");
        if (common.Report.Purposes.Except([Purpose.P1, Purpose.P3, Purpose.P4]).Any())
            fault(common.Report.Rule.Line, $"the rule `{common.Report.Rule.Id}` lifts consent for P1, P3 and P4 only: a report is screened and acted on");
    }

    private static void CheckBasis(BasisRule basis, Action<int, string> fault)
    {
        var seen = new HashSet<(Purpose, AgencyKind)>();
        foreach (var row in basis.Rows)
        {
            if (row.Purposes.Count == 0 || row.Kinds.Count == 0 || row.Ordinary.Length == 0)
                fault(row.Line, $"a row of `{basis.Rule.Id}` needs purposes, kinds of body and an ordinary basis");
            if (row.Ordinary.Contains("6(1)(a)", StringComparison.Ordinal) || row.Special.Contains("9(2)(a)", StringComparison.Ordinal))
                fault(row.Line, $"a row of `{basis.Rule.Id}` rests on consent, which is never the stored basis; name another");
            foreach (var cell in row.Purposes.SelectMany(_ => row.Kinds, (purpose, kind) => (purpose, kind)).Where(cell => !seen.Add(cell)))
                fault(row.Line, $"`{basis.Rule.Id}` has two rows for {cell.purpose} and {cell.kind}; keep one");
        }
    }

    private static void CheckBreakGlass(BreakGlassRule rule, Action<int, string> fault)
    {
        if (rule.Roles.IsEmpty || rule.Purposes.Count == 0 || rule.Classes.IsEmpty)
            fault(rule.Rule.Line, $"the rule `{rule.Rule.Id}` needs roles, purposes and classes");
        if (rule.Purposes.Except([Purpose.P4, Purpose.P6]).Any())
            fault(rule.Rule.Line, $"the rule `{rule.Rule.Id}` may open for immediate protection, P4, and a missing child, P6, only");
        if (rule.Level is DisclosureLevel.D0 or DisclosureLevel.D5)
            fault(rule.Rule.Line, $"the rule `{rule.Rule.Id}` must open something, and never who wrote it");
        if (rule.OpenFor <= TimeSpan.Zero || rule.OpenFor > TimeSpan.FromHours(4))
            fault(rule.Rule.Line, $"the rule `{rule.Rule.Id}` must close again within four hours");
    }

    private static void CheckExpiry(ExpiryRule rule, Action<int, string> fault)
    {
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            if (rule.Periods.Count(period => period.Purposes.Contains(purpose)) != 1)
                fault(rule.Rule.Line, $"the rule `{rule.Rule.Id}` must say exactly once how long {purpose} lasts");
        }

        if (rule.Periods.Any(period => period.Days is < 0 or > 366))
            fault(rule.Rule.Line, $"the rule `{rule.Rule.Id}` may give at most 366 days");
    }
}
