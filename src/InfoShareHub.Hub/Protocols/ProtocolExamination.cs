using System.Collections.Immutable;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Hub.Genesis;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.ProtocolFiles;
using InfoShareHub.V1;

namespace InfoShareHub.Hub.Protocols;

/// <summary>
/// Looks at a document before anybody may propose it: read, compiled with everything that would be law beside it, and compared with all that it might take
/// the place of. Runs on the caller's thread, one at a time, so that the sequencer and everybody else are spared.
/// </summary>
internal sealed class ProtocolExamination : IDisposable
{
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
        foreach (var revision in timeline.InForceFrom(_time.GetUtcNow()))
        {
            var documents = ProtocolRevision.InOrder(revision.Documents.SetItem(header.Area, document));
            var compiled = ProtocolYaml.CompileSet([.. documents.Select(one => one.Bytes)]);
            if (compiled.Set is null)
            {
                return Refuse(compiled.Faults);
            }
        }

        var before = timeline.Tip!.Documents;
        var signatories = SignOff.Signatories([Signing(before, DocumentInForce.Baseline), Signing(before, header.Area), header.ApprovedBy]);

        // What lets nobody learn more cannot be told yet from what does: so everything is signed by all.
        return new Examined(new ProposedDocument(yaml, header, timeline.Newest, Widens: true, signatories), Refusal: null);
    }

    private static ImmutableArray<Controller> Signing(ImmutableSortedDictionary<string, DocumentInForce> documents, string area)
    {
        return documents.TryGetValue(area, out var document) ? document.Controllers : [];
    }

    private static Examined Refuse(IReadOnlyList<ProtocolFault> faults)
    {
        var sentence = $"the document has {faults.Count} faults, the first on line {faults[0].Line}: {faults[0].Message}";
        return new Examined(null, new Refusal(ErrorReason.ProtocolNotSound, sentence)
        {
            Fields = [.. faults.Select(fault => new FieldFault($"yaml:{fault.Line}", fault.Message))],
        });
    }
}
