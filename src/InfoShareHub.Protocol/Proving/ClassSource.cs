using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>The compiled rules of one class, with the common ones, of one protocol.</summary>
internal readonly record struct ClassSource(ClassTable Table, CommonTable Common)
{
    internal static ClassSource Of(SharingProtocol protocol, DataClass dataClass) => new(protocol.TableOf(dataClass), protocol.Common);

    /// <summary>Every conjunction that any rule of the class, or a common rule that reaches it, asks for.</summary>
    internal IEnumerable<Conjunction> Conjunctions()
    {
        Condition[] conditions = [.. Table.Grants.Select(grant => grant.When), .. Table.CapConditions, Table.ConsentSought, Table.ConsentExempt, Common.EmergencyWhen];
        foreach (var condition in conditions)
        {
            for (var i = 0; i < condition.Alternatives.Length; i++)
                yield return condition.Alternatives[i];
        }
    }
}
