namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>
/// Compares the tree with signed roots as it grows through their sizes. A root that agrees proves everything before it; one that does not puts a fault before it:
/// between the two lies the first entry that differs.
/// </summary>
internal sealed class RootBounds
{
    private readonly SortedDictionary<ulong, List<Claim>> _ahead = [];
    private readonly SortedSet<ulong> _agreed = [];
    private readonly List<Claim> _broken = [];

    /// <summary>Entries that are as some signed root has them.</summary>
    public ulong Sound => _agreed.Max;

    /// <summary>Smallest size at which a signed root disagrees.</summary>
    public ulong? Broken { get; private set; }

    /// <summary>Claims that disagree, smallest size first.</summary>
    public IReadOnlyList<Claim> Disagreeing => _broken;

    /// <summary>Claims about more entries than there are.</summary>
    public IEnumerable<Claim> Unreached => _ahead.Values.SelectMany(static claims => claims);

    /// <summary>Claims that could not be compared.</summary>
    public int NotCompared { get; private set; }

    /// <summary>The next size at which the root is wanted; <see cref="ulong.MaxValue"/> when there is none.</summary>
    public ulong NextSize { get; private set; } = ulong.MaxValue;

    /// <summary>Adds a claim about a size that the tree has not passed yet.</summary>
    public void Expect(Claim claim)
    {
        if (!_ahead.TryGetValue(claim.Root.Size, out var claims))
            _ahead.Add(claim.Root.Size, claims = []);

        claims.Add(claim);
        NextSize = Math.Min(NextSize, claim.Root.Size);
    }

    /// <summary>To be called when the tree has <see cref="NextSize"/> entries.</summary>
    public void Compare(byte[] root)
    {
        var size = NextSize;
        _ahead.Remove(size, out var claims);
        NextSize = _ahead.Count > 0 ? _ahead.First().Key : ulong.MaxValue;
        foreach (var claim in claims!)
        {
            if (claim.Root.Root.AsSpan().SequenceEqual(root))
            {
                _agreed.Add(size);
                continue;
            }

            _broken.Add(claim);
            Broken ??= size;
        }
    }

    /// <summary>Leaves out claims about sizes below this one that were not compared: the log is a part and has no roots there.</summary>
    public void PassOver(ulong size)
    {
        foreach (var passed in _ahead.Keys.Where(ahead => ahead < size).ToList())
        {
            NotCompared += _ahead[passed].Count;
            _ahead.Remove(passed);
        }

        NextSize = _ahead.Count > 0 ? _ahead.First().Key : ulong.MaxValue;
    }

    /// <summary>Takes over what the checkpoints of the batches have shown.</summary>
    public void Narrow(BatchTrail trail)
    {
        if (trail.Sound > 0)
            _agreed.Add(trail.Sound);

        if (trail.Broken is { } broken)
            Broken = Math.Min(Broken ?? ulong.MaxValue, broken);
    }

    /// <summary>The largest agreeing size below this one.</summary>
    public ulong SoundBefore(ulong size) => _agreed.Where(agreed => agreed < size).DefaultIfEmpty().Max();
}
