using System.Collections.Frozen;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol;

/// <summary>
/// The protocols in force: the baseline, and for areas that have an overlay the two composed. Pure and immutable. What an agency of one area is told of
/// an item that an agency of another owns is decided under both areas' protocols, and the stricter answer wins.
/// </summary>
public sealed class ProtocolSet
{
    private readonly FrozenDictionary<string, SharingProtocol> _byArea;

    internal ProtocolSet(SharingProtocol baseline, IReadOnlyDictionary<string, SharingProtocol> byArea)
    {
        Baseline = baseline;
        _byArea = byArea.ToFrozenDictionary(StringComparer.Ordinal);
        Name = string.Join("; ", byArea.Values.Select(protocol => protocol.Name).Order(StringComparer.Ordinal).Prepend(baseline.Name));
    }

    /// <summary>What holds where no overlay does.</summary>
    public SharingProtocol Baseline { get; }

    /// <summary>The names of all protocols in the set.</summary>
    public string Name { get; }

    /// <summary>Areas that have an overlay.</summary>
    public IEnumerable<string> Areas => _byArea.Keys.Order(StringComparer.Ordinal);

    /// <summary>The baseline alone.</summary>
    public static ProtocolSet Of(SharingProtocol baseline) => new(baseline, FrozenDictionary<string, SharingProtocol>.Empty);

    /// <summary>The protocol of an area: the baseline where it has no overlay.</summary>
    public SharingProtocol For(string area) => _byArea.GetValueOrDefault(area, Baseline);

    /// <summary>Decides one item for one recipient under the protocols of all areas that the request names for owner and recipient.</summary>
    public Decision Decide(DecisionRequest request) => Decide(request, request.Item.OwnerAreas, request.Recipient.Areas);

    /// <summary>Decides one item for one recipient under the owner's area's protocol and, where the recipient's differs, under that too.</summary>
    public Decision Decide(DecisionRequest request, string ownerArea, string recipientArea) => Decide(request, [ownerArea], [recipientArea]);

    /// <summary>
    /// Whether the question itself is refused, whatever is held, under the protocols of the recipient's areas: the owner's are not looked at, since the
    /// answer would tell who holds something. Null when the question may be asked.
    /// </summary>
    public Decision? DecideQuestion(Recipient recipient, DataClass dataClass, Purpose purpose, DateOnly date)
    {
        foreach (var protocol in Distinct(recipient.Areas))
        {
            if (protocol.DecideQuestion(recipient, dataClass, purpose, date) is { } refused)
                return refused;
        }

        return null;
    }

    private Decision Decide(DecisionRequest request, IReadOnlyList<string> ownerAreas, IReadOnlyList<string> recipientAreas)
    {
        // The usual hub has no overlay that concerns the two, and then one decision is all there is.
        var asked = Distinct(recipientAreas);
        var owned = Distinct(ownerAreas);
        var decision = asked[0].Decide(request);
        for (var i = 1; i < asked.Count; i++)
        {
            var next = asked[i].Decide(request);
            decision = next.Outcome == DecisionOutcome.Deny ? next : Decision.Stricter(decision, next);
        }

        foreach (var protocol in owned)
        {
            if (!asked.Contains(protocol))
                decision = Decision.Stricter(decision, protocol.Decide(request));
        }

        return decision;
    }

    private IReadOnlyList<SharingProtocol> Distinct(IReadOnlyList<string> areas)
    {
        if (areas.Count <= 1 || _byArea.Count == 0)
            return [areas.Count == 0 ? Baseline : For(areas[0])];
        return [.. areas.Select(For).Distinct()];
    }
}
