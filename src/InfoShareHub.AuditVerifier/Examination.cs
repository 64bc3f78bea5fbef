using Google.Protobuf;
using InfoShareHub.AuditVerifier.Checks;
using InfoShareHub.AuditVerifier.Merkle;
using InfoShareHub.AuditVerifier.Notes;
using InfoShareHub.AuditVerifier.Sources;
using InfoShareHub.V1;

namespace InfoShareHub.AuditVerifier;

/// <summary>
/// One pass over a log, from its first entry to its last: hashes, reads and compares as it goes, and keeps no entry. What it saw is judged by
/// <see cref="Conclusion"/>. Used once.
/// </summary>
internal sealed class Examination
{
    private const int MaxEntryFindings = 100;
    private const ulong ProgressStep = 100_000;

    private readonly Evidence _evidence;
    private readonly LeafDigest _digest = new();
    private readonly EntryRules _rules = new();

    public Examination(KnownKey key, Evidence evidence)
    {
        Key = key;
        _evidence = evidence;
        Trail = new BatchTrail(key);
        evidence.Roots.ForEach(Bounds.Expect);
    }

    public KnownKey Key { get; }

    public CompactRange Range { get; private set; } = new();

    /// <summary>First entry that was read; above 0 when the log is only a part.</summary>
    public ulong First { get; private set; }

    /// <summary>Behind the last entry that was read.</summary>
    public ulong End { get; private set; }

    public RootBounds Bounds { get; } = new();

    public BatchTrail Trail { get; }

    public AgencyChains Chains { get; } = new();

    public CarriedLeaves Carried { get; } = new();

    /// <summary>What is wrong with single entries, or with the source.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Entries that differ from what a sound receipt promises.</summary>
    public List<(ulong Index, string Label)> BrokenPromises { get; } = [];

    public Note? HeadNote { get; private set; }

    public Claim? Head { get; private set; }

    public string HeadFault { get; private set; } = "is missing";

    public Piece.Tail? Tail { get; private set; }

    /// <summary>Whether reading ended early, at something that is no entry.</summary>
    public bool IsBrokenOff { get; private set; }

    public async Task RunAsync(LogSource source, Action<ulong> reportProgress, CancellationToken cancellationToken)
    {
        CompareRoots();
        await foreach (var piece in source.ReadAsync(cancellationToken))
        {
            Take(piece);
            if (IsBrokenOff && piece is not Piece.Head)
                continue;

            if (Range.Size % ProgressStep == 0 && piece is Piece.Stored)
                reportProgress(Range.Size);
        }

        Trail.Settle();
    }

    private void Take(Piece piece)
    {
        switch (piece)
        {
            case Piece.Start start:
                TakeStart(start);
                break;
            case Piece.Rest rest when !IsBrokenOff:
                TakeRest(rest.After);
                break;
            case Piece.Stored stored when !IsBrokenOff:
                TakeEntry(stored);
                break;
            case Piece.Closing closing when !IsBrokenOff:
                Trail.Add(closing.Size, closing.Note.Span, Range.Root());
                break;
            case Piece.Head head:
                TakeHead(head.Note.Span);
                break;
            case Piece.Tail tail:
                Tail = tail;
                break;
            case Piece.Aside aside:
                Findings.Add(aside.Finding);
                break;
            case Piece.Fault fault:
                BreakOff(fault.Finding);
                break;
        }
    }

    private void TakeStart(Piece.Start start)
    {
        Chains.IsPart = true;
        First = End = start.Index;
        Bounds.PassOver(start.Index);
        if (CompactRange.Behind(start.Index, start.Before) is { } range)
            Range = range;
        else
            BreakOff(Finding.Without(ExitCode.PolicyNotMet, $"the log begins at entry {start.Index}, and without the hashes of what is before it nothing is proven"));

        CompareRoots();
    }

    private void TakeRest(IReadOnlyList<ReadOnlyMemory<byte>> after)
    {
        if (Head?.Root.Size is not { } size || size <= Range.Size)
            return;

        if (Range.TryAppendUpTo(size, after))
        {
            Carried.AppendUpTo(size, after);
            Bounds.PassOver(size);
            CompareRoots();
        }
        else
        {
            BreakOff(Finding.At(
                ExitCode.PolicyNotMet, End, $"the log ends before it and its checkpoint covers {size} entries; without the hashes of the rest nothing is proven"));
        }
    }

    private void TakeHead(ReadOnlySpan<byte> note)
    {
        HeadNote = Note.Parse(note);
        if (SignedRoot.Open(HeadNote, Key, out var fault) is not { } root)
        {
            HeadFault = fault;
            return;
        }

        Head = new Claim("the log's checkpoint", root);
        if (root.Size >= Range.Size)
            Bounds.Expect(Head);

        CompareRoots();
    }

    private void TakeEntry(Piece.Stored stored)
    {
        var index = Range.Size;
        if (stored.Index != index)
        {
            BreakOff(Finding.At(ExitCode.Tampered, index, $"it is missing or out of place: the log goes on with entry {stored.Index}"));
            return;
        }

        var leaf = _digest.Of(stored.Bytes.Span);
        Carried.Add(index, stored.CarriedLeaf.Span, leaf, Range);
        Range.Append(leaf);
        End = Range.Size;
        KeepPromises(index, leaf);
        TakeContent(index, stored.Bytes.Span, leaf);
        CompareRoots();
    }

    private void TakeContent(ulong index, ReadOnlySpan<byte> stored, byte[] leaf)
    {
        try
        {
            var entry = Entry.Parser.ParseFrom(stored);
            Chains.Add(index, entry, leaf);
            if (_rules.Check(index, entry) is { } finding)
                Add(finding);
        }
        catch (InvalidProtocolBufferException)
        {
            Add(Finding.At(ExitCode.Tampered, index, "its stored bytes are not an entry"));
        }
    }

    private void KeepPromises(ulong index, byte[] leaf)
    {
        if (!_evidence.Leaves.TryGetValue(index, out var promises))
            return;

        foreach (var (label, promised) in promises)
        {
            if (!leaf.AsSpan().SequenceEqual(promised))
                BrokenPromises.Add((index, label));
        }
    }

    private void CompareRoots()
    {
        while (Bounds.NextSize == Range.Size)
            Bounds.Compare(Range.Root());
    }

    private void BreakOff(Finding finding)
    {
        Findings.Add(finding);
        IsBrokenOff = true;
    }

    private void Add(Finding finding)
    {
        if (Findings.Count < MaxEntryFindings)
            Findings.Add(finding);
    }
}
