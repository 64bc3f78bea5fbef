using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>Finds rules of a class that do not do what a reader expects of them.</summary>
internal static class RuleUse
{
    /// <summary>Every rule of the class, with what is odd about it; nothing for most.</summary>
    internal static IReadOnlyList<(ProtocolRule Rule, RuleFindingKind? Kind)> Of(
        ClassSource source, RoleGroup[] groups, IReadOnlyList<Applicability> situations, AnswerTable answers)
    {
        var findings = new List<(ProtocolRule, RuleFindingKind?)>();
        for (var grant = CommonGrant.Count; grant < source.Table.Grants.Length; grant++)
            findings.Add((source.Table.Grants[grant].Rule.Rule, KindOf(grant, source.Table, groups, situations, answers)));

        for (var cap = CommonCap.Count; cap < source.Table.Caps.Length; cap++)
            findings.Add((source.Table.Caps[cap].Rule.Rule, KindOf(cap, source, groups, situations, answers)));

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
                var freed = Ruling.Of(groups[group].Bit, DisclosureLevel.D5, in without, source.Table);
                var held = answers.At(situation, group, DisclosureLevel.D5);
                if (freed.Level != held.Level || freed.Outcome != held.Outcome)
                    return null;
            }
        }

        return speaks ? RuleFindingKind.HoldsNothingBack : RuleFindingKind.Unreachable;
    }
}
