using System.Collections.Immutable;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Hub.Genesis;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.Protocol.Proving;
using InfoShareHub.ProtocolFiles;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Protocols;

/// <summary>
/// Looks at a document before anybody may propose it: read, compiled with everything that would be law beside it, and compared with all that it might take
/// the place of. Runs on the caller's thread, one at a time, so that the sequencer and everybody else are spared.
/// </summary>
internal sealed class ProtocolExamination : IDisposable
{
    // An error's details travel in one header field.
    private const int MaxMessage = 400;

    private readonly LedgerHost _ledger;
    private readonly GenesisDocument _genesis;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1, 1);

    public ProtocolExamination(LedgerHost ledger, GenesisDocument genesis, TimeProvider time)
    {
        _ledger = ledger;
        _genesis = genesis;
        _time = time;
    }

    public async Task<Examined> ExamineAsync(ReadOnlyMemory<byte> yaml, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return Examine(yaml, _ledger.Sequencer.Protocols);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Compiles what an activation would make law, so that the sequencer finds it ready. A sentence if this hub cannot.</summary>
    public string? Prepare(DocumentInForce document, DateTimeOffset effectiveFrom)
    {
        try
        {
            _ = _ledger.Protocols.Of(ProtocolRevision.InOrder(_ledger.Sequencer.Protocols.With(document, effectiveFrom)));
            return null;
        }
        catch (InvalidDataException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>What an open proposal would make law after everything activated so far; null if there is no such proposal.</summary>
    public async Task<ProtocolSet?> ProposedAsync(ulong proposal, CancellationToken cancellationToken)
    {
        var (document, tip) = await _ledger.Sequencer.ReadAsync(state => (OpenDocument(state.Governance.Protocols, proposal), state.Governance.Protocols.Timeline.Tip!))
            .WaitAsync(cancellationToken);
        return document is null ? null : _ledger.Protocols.Of(ProtocolRevision.InOrder(tip.Documents.SetItem(document.Area, document)));
    }

    /// <summary>Compares two sets of rules in one area.</summary>
    public async Task<AreaDiff> CompareAsync(ProtocolSet old, ProtocolSet @new, string area, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return AreaDiff.Of(old, @new, area);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private Examined Examine(ReadOnlyMemory<byte> yaml, ProtocolTimeline timeline)
    {
        var reading = ProtocolYaml.Read(yaml);
        if (reading.Document is not { } read)
        {
            return Refuse(reading.Faults);
        }

        var header = read.Header;
        if (header.Area != DocumentInForce.Baseline && !_genesis.Areas.Contains(header.Area))
        {
            return Refuse([new ProtocolFault(header.Line, $"`{header.Area}` is neither `{DocumentInForce.Baseline}` nor an area of the genesis document")]);
        }

        var document = new DocumentInForce(header.Area, header.Id, header.Version, default, yaml, [.. header.ApprovedBy], Proposal: 0);
        var widens = false;
        IReadOnlyList<AreaDiff> effects = [];
        foreach (var revision in timeline.InForceFrom(_time.GetUtcNow()))
        {
            // An activation may fall before what is arranged already, or after: a change is one that widens if it widens either.
            var compiled = ProtocolYaml.CompileSet([.. ProtocolRevision.InOrder(revision.Documents.SetItem(header.Area, document)).Select(one => one.Bytes)]);
            if (compiled.Set is null)
            {
                return Refuse(compiled.Faults);
            }

            if (header.Area != DocumentInForce.Baseline && !compiled.Set.Areas.Contains(header.Area))
            {
                // A document that is in force and decides nothing would be worse than none.
                return Refuse([new ProtocolFault(header.Line, $"this hub does not take up an overlay of `{header.Area}`")]);
            }

            if (FindUnproved(compiled.Set, header.Area) is { Count: > 0 } unproved)
            {
                return Refuse(unproved);
            }

            effects = AreaDiff.All(revision.Protocol, compiled.Set, header.Area);
            widens |= effects.Any(effect => effect.Diff.Widens) || IsLongerValid(header, revision);
        }

        var before = timeline.Tip!.Documents;
        ImmutableArray<Controller> baseline = Signing(before, DocumentInForce.Baseline), own = Signing(before, header.Area);
        widens |= !own.IsEmpty && !SignOff.IsSame(own, header.ApprovedBy);
        var signatories = SignOff.Signatories([baseline, own, header.ApprovedBy]);
        return new Examined(new ProposedDocument(yaml, header, timeline.Newest, widens, signatories), effects, Refusal: null);
    }

    /// <summary>What the document or the hub promises and the rules do not keep, in every area where the document holds.</summary>
    private static List<ProtocolFault> FindUnproved(ProtocolSet set, string changed)
    {
        return
        [
            .. AreaDiff.AreasOf(set, changed)
                .SelectMany(area => ProtocolProof.Of(set.For(area), _ => { }).Violations)
                .Select(broken => new ProtocolFault(
                    broken.Line, $"`{broken.Invariant}` does not hold for {broken.DataClass}: {broken.Text} Counterexample: {broken.Counterexample}")),
        ];
    }

    /// <summary>On a day on which the old document said nothing, the new one would share.</summary>
    private static bool IsLongerValid(ProtocolHeader header, ProtocolRevision revision)
    {
        if (!revision.Documents.ContainsKey(header.Area))
        {
            return false;
        }

        var old = revision.Protocol.For(header.Area).Header;
        return header.ValidFrom < old.ValidFrom || (old.ValidUntil is { } end && (header.ValidUntil is not { } last || last > end));
    }

    private static DocumentInForce? OpenDocument(ProtocolProjection protocols, ulong number)
    {
        return protocols.Find(number) is { } proposal && protocols.StandingOf(proposal) == ProposalStanding.Open ? proposal.Document : null;
    }

    private static ImmutableArray<Controller> Signing(ImmutableSortedDictionary<string, DocumentInForce> documents, string area)
    {
        return documents.TryGetValue(area, out var document) ? document.Controllers : [];
    }

    private static Examined Refuse(IReadOnlyList<ProtocolFault> faults)
    {
        var sentence = $"the document has {faults.Count} faults, the first on line {faults[0].Line}: {Shortened(faults[0].Message)}";
        return new Examined(null, [], new Refusal(ErrorReason.ProtocolNotSound, sentence)
        {
            Fields = [.. faults.Select(fault => new FieldFault($"yaml:{fault.Line}", Shortened(fault.Message)))],
        });
    }

    private static string Shortened(string message) => message.Length <= MaxMessage ? message : message[..MaxMessage] + "…";
}
