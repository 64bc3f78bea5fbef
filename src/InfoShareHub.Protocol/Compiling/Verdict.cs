using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>What one role of the recipient gets: the best grant held down by the lowest cap.</summary>
internal ref struct Verdict
{
    private Verdict(uint role) => (Role, Granted, CapLevel, ReferLevel) = (role, DisclosureLevel.D0, DisclosureLevel.D5, DisclosureLevel.D5);

    internal uint Role { get; }

    internal DisclosureLevel Granted { get; private set; }

    internal Grant? Grant { get; private set; }

    internal Cap? Cap { get; private set; }

    internal Cap? Refer { get; private set; }

    internal Cap? Deny { get; private set; }

    internal DisclosureLevel Level { get; private set; }

    internal DecisionOutcome Outcome { get; private set; }

    private DisclosureLevel CapLevel { get; set; }

    private DisclosureLevel ReferLevel { get; set; }

    /// <summary>The rule that decided; null when nothing was granted and nothing forbade, which is the default.</summary>
    internal readonly NumberedRule? Decisive => Outcome switch
    {
        DecisionOutcome.Deny => Deny!.Rule,
        DecisionOutcome.Refer => Refer!.Rule,
        DecisionOutcome.Silent => CapLevel == DisclosureLevel.D0 ? Cap!.Rule : null,
        _ => CapLevel < Granted ? Cap!.Rule : Grant!.Rule,
    };

    internal static Verdict Of(uint role, ClassTable table, ulong grants, ulong caps, DisclosureLevel requested)
    {
        var verdict = new Verdict(role);
        foreach (var index in new BitPositions(grants))
            verdict.Take(table.Grants[index], requested);
        foreach (var index in new BitPositions(caps))
            verdict.Take(table.Caps[index]);
        verdict.Conclude(requested);
        return verdict;
    }

    /// <summary>Whether this verdict serves the recipient better than another of theirs. At D0 a plain no counts only when every role gets it.</summary>
    internal readonly bool IsBetterThan(Verdict other) =>
        Level != other.Level ? Level > other.Level : RankOf(Outcome) > RankOf(other.Outcome);

    private static int RankOf(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Permit or DecisionOutcome.Partial => 4,
        DecisionOutcome.Refer => 3,
        DecisionOutcome.Silent => 2,
        _ => 1,
    };

    // The grant that counts is the highest, but no higher than what was asked for: it is the one that the answer rests on.
    private void Take(Grant grant, DisclosureLevel requested)
    {
        if ((grant.Roles & Role) == 0)
            return;
        var isNearer = Grant is not null && grant.Level != Granted && (Granted < requested ? grant.Level > Granted : grant.Level >= requested && grant.Level < Granted);
        if (Grant is null || isNearer || (grant.Level == Granted && grant.Rule.Number < Grant.Rule.Number))
            (Grant, Granted) = (grant, grant.Level);
    }

    private void Take(Cap cap)
    {
        if ((cap.Roles & Role) == 0)
            return;
        switch (cap.Outcome)
        {
            case ForbidOutcome.Deny:
                if (Deny is null || cap.Rule.Number < Deny.Rule.Number)
                    Deny = cap;
                break;
            case ForbidOutcome.Refer:
                if (IsStricter(cap, Refer))
                    (Refer, ReferLevel) = (cap, cap.AtMost);
                break;
            default:
                if (IsStricter(cap, Cap))
                    (Cap, CapLevel) = (cap, cap.AtMost);
                break;
        }
    }

    private static bool IsStricter(Cap cap, Cap? than) =>
        than is null || cap.AtMost < than.AtMost || (cap.AtMost == than.AtMost && cap.Rule.Number < than.Rule.Number);

    private void Conclude(DisclosureLevel requested)
    {
        var allowed = (DisclosureLevel)Math.Min((int)Granted, Math.Min((int)CapLevel, (int)ReferLevel));
        // A referral says that something is there; it is made only where a grant would have said so and no stricter rule is silent.
        var refers = Refer is not null && Granted > DisclosureLevel.D0 && CapLevel > DisclosureLevel.D0 && ReferLevel <= CapLevel && requested > DisclosureLevel.D0;
        Level = (DisclosureLevel)Math.Min((int)allowed, (int)requested);
        if (Deny is not null)
            (Level, Outcome) = (DisclosureLevel.D0, DecisionOutcome.Deny);
        else if (refers)
            Outcome = DecisionOutcome.Refer;
        else if (Level == DisclosureLevel.D0)
            Outcome = DecisionOutcome.Silent;
        else
            Outcome = Level == requested ? DecisionOutcome.Permit : DecisionOutcome.Partial;
    }
}
