using System.Runtime.InteropServices;
using InfoShareHub.V1;

namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>
/// Follows every agency's own chain: its sequence has no gap and each entry carries the leaf hash of the one before, so that an agency can prove that it
/// sees every entry about itself.
/// </summary>
internal sealed class AgencyChains
{
    /// <summary>More breaks than this name nothing any better.</summary>
    public const int MaxBreaks = 1000;

    private readonly Dictionary<string, Link> _last = new(StringComparer.Ordinal);
    private readonly List<ChainBreak> _breaks = [];

    /// <summary>The log is only a part: nothing is known of what an agency did before it.</summary>
    public bool IsPart { get; set; }

    public IReadOnlyList<ChainBreak> Breaks => _breaks;

    public void Add(ulong index, Entry entry, byte[] leaf)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, entry.Agency, out var isKnown);
        var fault = FindFault(entry, isKnown ? last : null);
        if (isKnown && last.Break is { } open)
            open.IsVouchedFor ??= entry.AgencyPrevious.Span.SequenceEqual(last.Leaf);

        var broken = fault is null || _breaks.Count == MaxBreaks ? null : new ChainBreak(entry.Agency, isKnown ? last.Index : null, index, fault);
        if (broken is not null)
            _breaks.Add(broken);

        last = new Link(index, entry.AgencySequence, leaf, broken);
    }

    private string? FindFault(Entry entry, Link? previous)
    {
        if (previous is not { } last)
        {
            return IsPart || (entry.AgencySequence == 1 && entry.AgencyPrevious.IsEmpty)
                ? null
                : $"the first entry of `{entry.Agency}` has number {entry.AgencySequence} of its own sequence";
        }

        if (entry.AgencySequence != last.Sequence + 1)
            return $"the sequence of `{entry.Agency}` goes from {last.Sequence} to {entry.AgencySequence}";

        return entry.AgencyPrevious.Span.SequenceEqual(last.Leaf)
            ? null
            : $"the hash of the previous entry of `{entry.Agency}` ({last.Index}) differs from what entry {entry.Index} says";
    }

    private readonly record struct Link(ulong Index, ulong Sequence, byte[] Leaf, ChainBreak? Break);
}
