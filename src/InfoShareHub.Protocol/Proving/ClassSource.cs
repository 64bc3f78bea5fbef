using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>The compiled rules of one class, with the common ones, of one protocol.</summary>
internal readonly record struct ClassSource(ClassTable Table, CommonTable Common)
{
    internal static ClassSource Of(SharingProtocol protocol, DataClass dataClass) => new(protocol.TableOf(dataClass), protocol.Common);

    /// <summary>Everything that a rule of the class, or a common rule that reaches it, asks by mask.</summary>
    internal IEnumerable<Predicate> Predicates()
    {
        Condition[] conditions = [.. Table.Grants.Select(grant => grant.When), .. Table.CapConditions, Table.ConsentSought, Table.ConsentExempt, Common.EmergencyWhen];
        return
        [
            .. conditions.SelectMany(Predicate.Of),
            new Predicate((FactKind.Consent, Table.ConsentSatisfied)),
            new Predicate(
                (FactKind.Purpose, Common.ThresholdPurposes), (FactKind.Threshold, Common.InsufficientThresholds),
                (FactKind.Concern, Table.IsThresholdExempt ? 0 : ~(ulong)Facts.Flag(true))),
        ];
    }
}
