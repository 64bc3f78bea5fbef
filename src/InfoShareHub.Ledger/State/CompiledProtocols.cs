using InfoShareHub.Protocol;

namespace InfoShareHub.Ledger.State;

/// <summary>
/// Protocols that were compiled lately, by their documents. Whoever activates one compiles it first, on his own thread, so that the sequencer finds it
/// ready and nobody else waits.
/// </summary>
internal sealed class CompiledProtocols
{
    // What is activated next was examined shortly before. More would only be kept, not used.
    private const int Capacity = 8;

    private readonly Func<IReadOnlyList<ReadOnlyMemory<byte>>, ProtocolSet> _compile;
    private readonly Lock _gate = new();

    // Guarded by the gate; the newest last.
    private readonly List<(string Key, ProtocolSet Protocol)> _kept = [];

    public CompiledProtocols(Func<IReadOnlyList<ReadOnlyMemory<byte>>, ProtocolSet> compile)
    {
        _compile = compile;
    }

    /// <summary>Compiles documents, the baseline first, unless that was done lately. Any thread.</summary>
    /// <exception cref="InvalidDataException">This hub cannot make a protocol of them.</exception>
    public ProtocolSet Of(IEnumerable<DocumentInForce> documents)
    {
        var all = documents.ToList();
        var key = string.Join('+', all.Select(document => Convert.ToHexString(document.Digest.Span)));
        if (Find(key) is { } known)
        {
            return known;
        }

        var compiled = _compile([.. all.Select(document => document.Bytes)]);
        lock (_gate)
        {
            _kept.Add((key, compiled));
            if (_kept.Count > Capacity)
            {
                _kept.RemoveAt(0);
            }
        }

        return compiled;
    }

    private ProtocolSet? Find(string key)
    {
        lock (_gate)
        {
            return _kept.Find(kept => string.Equals(kept.Key, key, StringComparison.Ordinal)).Protocol;
        }
    }
}
