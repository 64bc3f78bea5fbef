using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Proving;

namespace InfoShareHub.Hub.Protocols;

/// <summary>What a change of the law does in one area.</summary>
/// <param name="Area">The area; the baseline's name for wherever no overlay holds.</param>
/// <param name="Diff">Every cell that changes.</param>
internal sealed record AreaDiff(string Area, ProtocolDiff Diff)
{
    public static AreaDiff Of(ProtocolSet old, ProtocolSet @new, string area) => new(area, ProtocolDiff.Of(old.For(area), @new.For(area)));

    /// <summary>In every area where a changed document holds: an overlay in its own, the baseline everywhere.</summary>
    public static IReadOnlyList<AreaDiff> All(ProtocolSet old, ProtocolSet @new, string changed)
    {
        return [.. AreasOf(@new, changed).Select(area => Of(old, @new, area))];
    }

    public static IEnumerable<string> AreasOf(ProtocolSet set, string changed)
    {
        return changed == DocumentInForce.Baseline ? [changed, .. set.Areas] : [changed];
    }
}
