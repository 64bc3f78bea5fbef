namespace InfoShareHub.Hub.Identity;

/// <summary>
/// Counts refusals of strangers, who must not be able to fill the ledger: one line per certificate and reason, at most 60 lines between two readings, and one
/// more for all the rest. Any thread.
/// </summary>
internal sealed class RefusalCounter
{
    /// <summary>Most lines that name a certificate in one reading.</summary>
    public const int MaxLines = 60;

    private readonly Lock _gate = new();

    // Guarded by _gate.
    private Dictionary<(string Certificate, string Reason), long> _counts = [];
    private long _overflow;

    /// <summary>Counts one refusal.</summary>
    /// <param name="fingerprint">SHA-256 of the certificate; empty when none was shown.</param>
    /// <param name="reason">One of <see cref="RefusedHandshake"/>.</param>
    public void Count(ReadOnlySpan<byte> fingerprint, string reason)
    {
        var key = (Convert.ToHexString(fingerprint), reason);
        lock (_gate)
        {
            if (_counts.TryGetValue(key, out var count))
                _counts[key] = count + 1;
            else if (_counts.Count < MaxLines)
                _counts[key] = 1;
            else
                _overflow++;
        }
    }

    /// <summary>Takes what was counted since the last reading; empty if nothing was.</summary>
    public IReadOnlyList<RefusalCount> Take()
    {
        Dictionary<(string Certificate, string Reason), long> counts;
        long overflow;
        lock (_gate)
        {
            (counts, _counts) = (_counts, []);
            (overflow, _overflow) = (_overflow, 0);
        }

        var lines = counts.Select(line => new RefusalCount(Convert.FromHexString(line.Key.Certificate), line.Key.Reason, line.Value)).ToList();
        if (overflow > 0)
            lines.Add(new RefusalCount(ReadOnlyMemory<byte>.Empty, RefusedHandshake.Overflow, overflow));

        return lines;
    }

    /// <summary>Puts back what could not be written down; it is counted with what came since.</summary>
    public void PutBack(IReadOnlyList<RefusalCount> lines)
    {
        lock (_gate)
        {
            foreach (var line in lines)
            {
                var key = (Convert.ToHexString(line.Certificate.Span), line.Reason);
                if (line.Reason == RefusedHandshake.Overflow || (_counts.Count >= MaxLines && !_counts.ContainsKey(key)))
                    _overflow += line.Count;
                else
                    _counts[key] = _counts.GetValueOrDefault(key) + line.Count;
            }
        }
    }
}
