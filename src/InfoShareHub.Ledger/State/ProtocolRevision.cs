using System.Collections.Immutable;
using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.State;

/// <summary>Everything that is law from one instant to the next.</summary>
/// <param name="Number">From 1, rising with every activation.</param>
/// <param name="EffectiveFrom">The first ledger time it decides.</param>
/// <param name="ActivatedIndex">The entry that activated it.</param>
/// <param name="Documents">By area.</param>
/// <param name="Protocol">The documents, compiled.</param>
internal sealed record ProtocolRevision(
    ulong Number,
    DateTimeOffset EffectiveFrom,
    ulong ActivatedIndex,
    ImmutableSortedDictionary<string, DocumentInForce> Documents,
    ProtocolSet Protocol)
{
    /// <summary>As entries cite it: the baseline first, then every overlay.</summary>
    public string Name => Protocol.Name;

    /// <summary>The baseline first, then the overlays by name.</summary>
    public static IEnumerable<DocumentInForce> InOrder(ImmutableSortedDictionary<string, DocumentInForce> documents)
    {
        return documents.Values
            .OrderBy(document => document.Area != DocumentInForce.Baseline)
            .ThenBy(document => document.Name, StringComparer.Ordinal);
    }
}
