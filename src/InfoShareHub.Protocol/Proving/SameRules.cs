using System.Collections;
using System.Reflection;
using InfoShareHub.Protocol.Compiling;

namespace InfoShareHub.Protocol.Proving;

/// <summary>
/// Whether two compiled tables say the same, member by member, whatever members there are: what is added to a table later is compared without anybody
/// remembering to. Which rule it stands under is no difference.
/// </summary>
internal static class SameRules
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    internal static bool Hold(object? one, object? other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (one is null || other is null || one.GetType() != other.GetType())
            return false;
        return one switch
        {
            NumberedRule rule => rule.Stage == ((NumberedRule)other).Stage,
            ProtocolRule => true,
            string or Enum => one.Equals(other),
            IEnumerable list => HoldAll([.. list.Cast<object?>()], [.. ((IEnumerable)other).Cast<object?>()]),
            _ when one.GetType().IsPrimitive || one is DateOnly or TimeSpan => one.Equals(other),
            _ => Array.TrueForAll(one.GetType().GetFields(Members), field => Hold(field.GetValue(one), field.GetValue(other))),
        };
    }

    private static bool HoldAll(object?[] ones, object?[] others) => ones.Length == others.Length && ones.Zip(others).All(pair => Hold(pair.First, pair.Second));
}
