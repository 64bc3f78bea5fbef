using InfoShareHub.AuditVerifier.Checks;

namespace InfoShareHub.AuditVerifier;

/// <summary>Judges what an <see cref="Examination"/> saw.</summary>
internal sealed class Conclusion
{
    private readonly Examination _seen;
    private readonly Evidence _evidence;
    private readonly List<Finding> _findings;
    private readonly List<string> _notes = [];

    private Conclusion(Examination seen, Evidence evidence)
    {
        _seen = seen;
        _evidence = evidence;
        _findings = [.. evidence.Faults, .. seen.Findings];
    }

    private ulong Count => _seen.Range.Size;

    // The log agrees with its own signature: what disagrees with it then is another history, not a damaged one.
    private bool IsSelfConsistent => !_seen.IsBrokenOff
        && _seen.Trail.Broken is null
        && (Count == 0 || (_seen.Head is { } head && head.Root.Size == Count && !_seen.Bounds.Disagreeing.Contains(head)));

    public static Verdict Of(Examination seen, Evidence evidence, string source)
    {
        var conclusion = new Conclusion(seen, evidence);
        conclusion.JudgeTrail();
        conclusion.JudgeHead();
        conclusion.JudgeRoots();
        conclusion.JudgePromises();
        conclusion.JudgeLength();
        conclusion.JudgeTail();
        conclusion.JudgeCover();
        conclusion.JudgeQuorum();
        return new Verdict(
            source,
            seen.First,
            seen.End,
            conclusion.Count,
            seen.Range.Root(),
            $"{seen.Key.Name} (key {seen.Key.Id})",
            Verdict.Order(conclusion._findings),
            conclusion._notes);
    }

    private void JudgeTrail()
    {
        // A later root vouches for these entries: it is their checkpoint that was altered.
        if (_seen.Trail.Broken is { } broken && broken <= _seen.Bounds.Sound)
            _findings.Add(Spread(ExitCode.Tampered, _seen.Trail.Sound, broken, _seen.Trail.Fault));
        else
            _seen.Bounds.Narrow(_seen.Trail);
    }

    private void JudgeHead()
    {
        if (Count == 0 && _seen.HeadNote is null && _seen.Head is null)
            return;

        if (_seen.Head is not { } head)
            _findings.Add(SpreadTo(ExitCode.Tampered, _seen.Bounds.Broken ?? Count, $"the log's checkpoint {_seen.HeadFault}"));
        else if (head.Root.Size < Count)
            _findings.Add(Finding.At(ExitCode.Tampered, head.Root.Size, $"the signed checkpoint covers {head.Root.Size} entries and the log holds {Count}"));
    }

    private void JudgeRoots()
    {
        if (_seen.Bounds.Broken is { } broken)
        {
            NameFault(_seen.Bounds.SoundBefore(broken), broken);
            return;
        }

        // No signed root disagrees: what does not fit was written so, or there is no signed root.
        _findings.AddRange(_seen.Chains.Breaks.Select(fault => NameBreak(fault, _seen.Bounds.Sound, Count)));
        _findings.AddRange(_seen.Carried.Differing.Select(static index => Finding.At(ExitCode.Tampered, index, "the leaf hash beside it is not its own")));
    }

    private static Finding NameBreak(ChainBreak fault, ulong sound, ulong end) => fault.Culprit(sound, end) is { } index
        ? Finding.At(ExitCode.Tampered, index, fault.Message)
        : Finding.Within(ExitCode.Tampered, fault.Previous!.Value, fault.Index, $"one of these two: {fault.Message}");

    private void NameFault(ulong sound, ulong end)
    {
        if (IsSelfConsistent)
        {
            var claim = _seen.Bounds.Disagreeing[0];
            _findings.Add(Spread(ExitCode.Forked, sound, end, $"{claim.Label} was signed for another history of the same ledger at {claim.Root.Size} entries"));
            return;
        }

        var culprits = NameAltered(sound, end).ToList();
        _findings.AddRange(culprits);
        if (culprits.Count == 0 && !_findings.Exists(finding => finding is { Kind: ExitCode.Tampered, IsExact: true } && finding.First >= sound && finding.First < end))
            _findings.Add(Spread(ExitCode.Tampered, sound, end, _seen.Trail.Broken == end ? _seen.Trail.Fault : "they do not give the root that was signed"));
    }

    private IEnumerable<Finding> NameAltered(ulong sound, ulong end)
    {
        if (_seen.Head is { } head && head.Root.Size == Count && _seen.Carried.Give(head.Root.Root))
        {
            return _seen.Carried.Differing.Select(static index =>
                Finding.At(ExitCode.Tampered, index, "its stored bytes do not hash to the leaf under the signed root"));
        }

        return _seen.Chains.Breaks
            .Select(fault => NameBreak(fault, sound, end))
            .Where(finding => finding.First < end && finding.Last >= sound);
    }

    private void JudgePromises()
    {
        var kind = IsSelfConsistent ? ExitCode.Forked : ExitCode.Tampered;
        _findings.AddRange(_seen.BrokenPromises.Select(promise => Finding.At(kind, promise.Index, $"it is not the entry that {promise.Label} was signed for")));
    }

    private void JudgeLength()
    {
        // Where reading broke off, that is the finding; what lies behind was not looked at.
        if (_seen.IsBrokenOff)
            return;

        if (_seen.Bounds.Unreached.MaxBy(static claim => claim.Root.Size) is not { } claim)
            return;

        // All entries may be there, and only their batch's checkpoint be gone that vouched for them.
        var first = Math.Min(_seen.Tail?.FirstUnsound ?? Count, claim.Root.Size - 1);
        var isDamage = _seen.Tail is { IsCutOff: false };
        var message = isDamage ? "its frame is damaged" : "it and what follows is missing";
        _findings.Add(Finding.At(
            isDamage ? ExitCode.Tampered : ExitCode.RolledBack, first, $"{message}: {claim.Label} covers {claim.Root.Size} entries and the log holds {Count}"));
    }

    private void JudgeTail()
    {
        if (_seen.Tail is not { } tail || _seen.Bounds.Unreached.Any())
            return;

        if (_evidence.HasAnchor)
            _notes.Add($"a batch behind the first {tail.Size} entries was never finished, nor acknowledged");
        else
            _findings.Add(Finding.At(
                ExitCode.PolicyNotMet, tail.FirstUnsound, "the last batch is not whole, and without the anchor nobody can tell a write that was cut off from damage"));
    }

    private void JudgeCover()
    {
        if (_seen.Bounds.NotCompared > 0)
            _notes.Add($"{_seen.Bounds.NotCompared} kept checkpoints are of sizes that this part of the log has no root for, and were not compared");
    }

    private void JudgeQuorum()
    {
        if (_evidence.Quorum == 0)
            return;

        var signed = _seen.HeadNote is { } note ? _evidence.Witnesses.Count(witness => witness.Signed(note)) : 0;
        if (signed < _evidence.Quorum)
            _findings.Add(Finding.Without(ExitCode.PolicyNotMet, $"{signed} of the known witnesses have signed the log's checkpoint, and {_evidence.Quorum} are required"));
    }

    private Finding SpreadTo(ExitCode kind, ulong end, string message) => Spread(kind, _seen.Bounds.SoundBefore(end), end, message);

    // Only what was read can be at fault in it.
    private Finding Spread(ExitCode kind, ulong first, ulong end, string message)
    {
        (first, end) = (Math.Max(first, _seen.First), Math.Min(end, _seen.End));
        return end > first ? Finding.Within(kind, first, end - 1, message) : Finding.Without(kind, message);
    }
}
