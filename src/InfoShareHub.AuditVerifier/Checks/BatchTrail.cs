using InfoShareHub.AuditVerifier.Notes;

namespace InfoShareHub.AuditVerifier.Checks;

/// <summary>
/// Follows the checkpoints that were written batch by batch, which name the batch that a fault lies in. Roots are compared at each; signatures, which cost a
/// thousand times as much, only at one in <see cref="Stride"/>: a later good one vouches for all before it. When one is not good, those since the last good
/// one are checked singly.
/// </summary>
internal sealed class BatchTrail
{
    public const int Stride = 2048;

    private readonly KnownKey _key;
    private readonly List<(ulong Size, Note? Note, byte[] Root)> _open = [];
    private bool _isSuspect;

    public BatchTrail(KnownKey key)
    {
        _key = key;
    }

    /// <summary>Entries up to the last batch that is known to be as it was signed.</summary>
    public ulong Sound { get; private set; }

    /// <summary>Size with the first batch that is not; null while all are.</summary>
    public ulong? Broken { get; private set; }

    /// <summary>Why.</summary>
    public string Fault { get; private set; } = "";

    public void Add(ulong size, ReadOnlySpan<byte> note, byte[] root)
    {
        if (Broken is not null)
            return;

        var parsed = Note.Parse(note);
        _isSuspect |= parsed is null || SignedRoot.Parse(parsed.Text) is not { } claimed || !IsFor(claimed, size, root);
        _open.Add((size, parsed, root));
        if (_isSuspect || _open.Count == Stride)
            Settle();
    }

    /// <summary>Checks what is still open; called at the end as well.</summary>
    public void Settle()
    {
        if (_open.Count == 0 || Broken is not null)
            return;

        var first = _isSuspect || FaultOf(_open[^1]) is not null ? 0 : _open.Count - 1;
        foreach (var closing in _open.Skip(first))
        {
            if (FaultOf(closing) is { } fault)
            {
                (Broken, Fault) = (closing.Size, fault);
                break;
            }

            Sound = closing.Size;
        }

        _open.Clear();
    }

    private static bool IsFor(SignedRoot claimed, ulong size, byte[] root) => claimed.Size == size && claimed.Root.AsSpan().SequenceEqual(root);

    private string? FaultOf((ulong Size, Note? Note, byte[] Root) closing)
    {
        if (SignedRoot.Open(closing.Note, _key, out var fault) is not { } signed)
            return $"the checkpoint that was written with them {fault}";

        return IsFor(signed, closing.Size, closing.Root) ? null : "they do not give the root that was signed when they were written";
    }
}
