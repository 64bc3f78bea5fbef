using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;
using InfoShareHub.Protocol.Documents;

namespace InfoShareHub.Protocol.Proving;

/// <summary>The compiled rules of one class, with the common ones, of one protocol.</summary>
internal readonly record struct ClassSource(ClassTable Table, CommonTable Common)
{
    private static ulong Yes => Facts.Flag(true);

    internal static ClassSource Of(SharingProtocol protocol, DataClass dataClass) => new(protocol.TableOf(dataClass), protocol.Common);

    /// <summary>Which rules speak to facts as they were asked.</summary>
    internal Applicability Ask(in Facts facts) => Applicability.Of(facts.Under(Table, Common), Table, Common);

    /// <summary>Everything that a rule of the class, or a common rule that reaches it, asks by mask.</summary>
    internal IEnumerable<Predicate> Predicates()
    {
        Condition[] conditions =
        [
            .. Table.Grants.Select(grant => grant.When), .. Table.CapConditions, .. Table.Consents.SelectMany(gate => new[] { gate.Sought, gate.Exempt }),
            .. Table.Masks.Select(mask => mask.When), .. Table.Handling.Select(duty => duty.When), Common.EmergencyWhen,
        ];
        return
        [
            .. conditions.SelectMany(Predicate.Of),
            .. Table.Consents.Select(gate => new Predicate((FactKind.Consent, gate.Satisfied))),
            .. Table.Thresholds.Select(gate => new Predicate((FactKind.Purpose, gate.Purposes), (FactKind.Threshold, gate.Insufficient), (FactKind.Concern, ~Yes))),
            // A concern about somebody past childhood is another case than an item.
            new Predicate((FactKind.Concern, Yes)),
            new Predicate((FactKind.Purpose, Common.ChildPurposes)),
            new Predicate((FactKind.Purpose, Common.CrossingPurposes)),
            .. LackOf(Table.Gate),
            .. Table.Gate == LawfulGate.Ordinary ? LackOf(LawfulGate.Special) : [],
            .. Lifts(),
            .. Glass(),
        ];
    }

    // Where there is no lawful basis: the purposes that lack it for the same kinds of recipient are one predicate.
    private IEnumerable<Predicate> LackOf(LawfulGate gate)
    {
        var basis = Common.Basis;
        return Distinctions.MembersOf(FactKind.Purpose).Select(purpose => purpose.Word)
            .GroupBy(purpose => Distinctions.MembersOf(FactKind.RecipientKind)
                .Where(kind => !basis.HasAny((uint)purpose, (uint)kind.Word, gate))
                .Aggregate(0ul, (kinds, kind) => kinds | kind.Word))
            .Select(group => new Predicate((FactKind.Purpose, group.Aggregate(0ul, (all, each) => all | each)), (FactKind.RecipientKind, group.Key)));
    }

    // What makes consent unnecessary matters only where it is asked for.
    private IEnumerable<Predicate> Lifts() => Table.Consents.Length == 0
        ? []
        :
        [
            new Predicate(
                (FactKind.Purpose, Common.Duty.Purposes), (FactKind.OwnerKind, Common.Duty.Kinds), (FactKind.RecipientKind, Common.Duty.Kinds), (FactKind.Relevant, Yes)),
            new Predicate((FactKind.Purpose, Common.ReportPurposes), (FactKind.Notifiable, Yes)),
        ];

    private IEnumerable<Predicate> Glass()
    {
        var glass = Common.BreakGlass;
        if (!glass.Rule.Classes.Contains(Table.DataClass))
            return [];
        var protective = glass.Rule.ProtectiveOnly.Contains(Table.DataClass) ? 1u << (int)Marker.ProtectsChild : 0u;
        return [new Predicate((FactKind.Purpose, glass.Purposes), (FactKind.BreaksGlass, Yes)) { With = protective }];
    }
}
