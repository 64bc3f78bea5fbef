using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Finds rules of a class that do not do what a reader expects of them.</summary>
internal static class RuleUse
{
    internal static IReadOnlyList<RuleFinding> Of(
        DataClass dataClass, ClassSource source, RoleGroup[] groups, IReadOnlyList<Applicability> situations, AnswerTable answers)
    {
        var findings = new List<RuleFinding>();
        for (var grant = CommonGrant.Count; grant < source.Table.Grants.Length; grant++)
        {
            if (KindOf(grant, source.Table, groups, situations, answers) is { } kind)
                findings.Add(new RuleFinding(kind, dataClass, source.Table.Grants[grant].Rule.Rule));
        }

        for (var cap = CommonCap.Count; cap < source.Table.Caps.Length; cap++)
        {
            if (KindOf(cap, source, groups, situations, answers) is { } kind)
                findings.Add(new RuleFinding(kind, dataClass, source.Table.Caps[cap].Rule.Rule));
        }

        return findings;
    }

    private static RuleFindingKind? KindOf(int number, ClassTable table, RoleGroup[] groups, IReadOnlyList<Applicability> situations, AnswerTable answers)
    {
        var grant = table.Grants[number];
        var speaks = false;
        for (var situation = 0; situation < situations.Count; situation++)
        {
            if ((situations[situation].Grants & (1ul << number)) == 0)
                continue;
            speaks = true;
            for (var group = 0; group < groups.Length; group++)
            {
                if ((groups[group].Bit & grant.Roles) != 0 && answers.At(situation, group, DisclosureLevel.D5).Level >= grant.Level)
                    return null;
            }
        }

        return speaks ? RuleFindingKind.AlwaysOverridden : RuleFindingKind.Unreachable;
    }

    private static RuleFindingKind? KindOf(int number, ClassSource source, RoleGroup[] groups, IReadOnlyList<Applicability> situations, AnswerTable answers)
    {
        var speaks = false;
        for (var situation = 0; situation < situations.Count; situation++)
        {
            if ((situations[situation].Caps & (1ul << number)) == 0)
                continue;
            speaks = true;
            var without = situations[situation] with { Caps = situations[situation].Caps & ~(1ul << number) };
            for (var group = 0; group < groups.Length; group++)
            {
                var freed = Ruling.Of(groups[group].Bit, DisclosureLevel.D5, in without, source.Table, source.Common);
                var held = answers.At(situation, group, DisclosureLevel.D5);
                if (freed.Level != held.Level || freed.Outcome != held.Outcome)
                    return null;
            }
        }

        return speaks ? RuleFindingKind.HoldsNothingBack : RuleFindingKind.Unreachable;
    }
}
