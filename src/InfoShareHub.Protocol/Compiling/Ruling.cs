using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol.Compiling;

/// <summary>What a recipient with these roles gets at one level asked for: a decision without its words. Allocates nothing.</summary>
internal ref struct Ruling
{
    internal DecisionOutcome Outcome { get; private init; }

    internal DisclosureLevel Level { get; private init; }

    internal FieldSet Fields { get; private init; }

    internal FieldSet Redacted { get; private init; }

    internal uint Obligations { get; private init; }

    internal uint Duties { get; private init; }

    /// <summary>The verdict for the role that serves the recipient best.</summary>
    internal Verdict Best { get; private init; }

    internal static Ruling Of(uint roles, DisclosureLevel requested, in Applicability applicable, ClassTable table)
    {
        // Nobody without a role is granted anything; the empty role finds no grant and every cap that holds for all.
        var best = Verdict.Of(LowestRole(roles), table, applicable.Grants, applicable.Caps, requested);
        var shown = FieldsOf(best, table, in applicable);
        for (var rest = roles & (roles - 1); roles != 0 && rest != 0; rest &= rest - 1)
        {
            var verdict = Verdict.Of(LowestRole(rest), table, applicable.Grants, applicable.Caps, requested);
            shown = Join(shown, FieldsOf(verdict, table, in applicable));
            if (verdict.IsBetterThan(best))
                best = verdict;
        }

        var showsAnything = best.Level > DisclosureLevel.D0;
        return new Ruling
        {
            Outcome = best.Outcome == DecisionOutcome.Permit && !shown.Visible.ContainsAll(ItemFields.UpTo(table.DataClass, requested)) ? DecisionOutcome.Partial : best.Outcome,
            Level = best.Level,
            Fields = shown.Visible,
            Redacted = shown.Masked,
            Obligations = showsAnything ? table.Obligations | HandlingOf(table, applicable.Handling) | applicable.Obligations | best.Grant!.Obligations : 0,
            Duties = DutiesOf(best, table, applicable.Caps) | (showsAnything ? best.Grant!.Duties : 0),
            Best = best,
        };
    }

    private static uint LowestRole(uint roles) => roles & (~roles + 1);

    private static (FieldSet Visible, FieldSet Masked) Join((FieldSet Visible, FieldSet Masked) one, (FieldSet Visible, FieldSet Masked) other)
    {
        var visible = one.Visible.Union(other.Visible);
        return (visible, one.Masked.Union(other.Masked).Except(visible));
    }

    private static (FieldSet Visible, FieldSet Masked) FieldsOf(Verdict verdict, ClassTable table, in Applicability applicable)
    {
        if (verdict.Level == DisclosureLevel.D0)
            return default;
        var granted = 0ul;
        foreach (var index in new BitPositions(applicable.Grants))
        {
            var grant = table.Grants[index];
            if ((grant.Roles & verdict.Role) != 0)
                granted |= grant.Fields.Bits;
        }

        var visible = new FieldSet(granted).Intersect(ItemFields.UpTo(table.DataClass, verdict.Level));
        var masked = visible.Intersect(MaskedFor(verdict.Role, table, applicable.Masks));
        return (visible.Except(masked), masked);
    }

    private static FieldSet MaskedFor(uint role, ClassTable table, ulong masks)
    {
        var masked = default(FieldSet);
        foreach (var index in new BitPositions(masks))
        {
            if ((table.Masks[index].ExceptRoles & role) == 0)
                masked = masked.Union(table.Masks[index].Fields);
        }

        return masked;
    }

    private static uint HandlingOf(ClassTable table, ulong handling)
    {
        var obligations = 0u;
        foreach (var index in new BitPositions(handling))
            obligations |= table.Handling[index].Obligations;
        return obligations;
    }

    private static uint DutiesOf(Verdict best, ClassTable table, ulong caps)
    {
        var duties = 0u;
        foreach (var index in new BitPositions(caps))
        {
            if (table.Caps[index].Touches(best.Role))
                duties |= table.Caps[index].Duties;
        }

        return duties;
    }
}
