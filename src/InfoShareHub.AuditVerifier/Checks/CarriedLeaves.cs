using InfoShareHub.AuditVerifier.Merkle;

namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>
/// The leaf hashes that an export carries beside its entries. They are only claims, until the root over them is the signed one: then whatever entry does not
/// hash to its leaf is the one that was altered.
/// </summary>
internal sealed class CarriedLeaves
{
    private const int MaxKept = 1000;

    private readonly List<ulong> _differing = [];
    private CompactRange? _range;

    /// <summary>Entries whose bytes do not hash to the leaf that stands beside them.</summary>
    public IReadOnlyList<ulong> Differing => _differing;

    /// <summary>Takes the next leaf; <paramref name="computed"/> does not hold it yet. Until the first difference the two trees are one.</summary>
    public void Add(ulong index, ReadOnlySpan<byte> carried, byte[] leaf, CompactRange computed)
    {
        if (_range is null && (carried.IsEmpty || carried.SequenceEqual(leaf)))
            return;

        _range ??= computed.Copy();
        var isHash = carried.Length == CompactRange.HashBytes;
        _range.Append(isHash ? carried : leaf);
        if ((!isHash || !carried.SequenceEqual(leaf)) && _differing.Count < MaxKept)
            _differing.Add(index);
    }

    /// <summary>Appends what lies behind a part of the log, as to the computed tree.</summary>
    public void AppendUpTo(ulong size, IReadOnlyList<ReadOnlyMemory<byte>> subtrees) => _range?.TryAppendUpTo(size, subtrees);

    /// <summary>Whether the root over the carried leaves is this one.</summary>
    public bool Give(ReadOnlySpan<byte> root) => _range is not null && root.SequenceEqual(_range.Root());
}
