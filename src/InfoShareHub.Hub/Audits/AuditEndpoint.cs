using Google.Protobuf;
using Grpc.Core;
using InfoShareHub.Audit;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Reading;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using Action = InfoShareHub.V1.Action;
using Wire = InfoShareHub.V1;

namespace InfoShareHub.Hub.Audits;

/// <summary>Reading the ledger: each reading is an entry first; what it may read is then read off the sequencer's thread.</summary>
internal sealed class AuditEndpoint : Wire.AuditService.AuditServiceBase
{
    private const int DefaultPage = 100;
    private const int MaxPage = 1_000;

    // Kept in memory while they are written out: 128 KiB.
    private const ulong LeavesAtOnce = 4_096;

    private readonly Answering _answering;
    private readonly EntryArchive _archive;

    public AuditEndpoint(Answering answering, LedgerHost ledger)
    {
        _answering = answering;
        _archive = ledger.Archive;
    }

    public override async Task<Wire.QueryEntriesResponse> QueryEntries(Wire.QueryEntriesRequest request, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        ValueReading.CheckReason(request.Reason, "reason", findings);
        if (request.PageSize > MaxPage)
        {
            findings.Fault("page_size", $"must be at most {MaxPage}");
        }

        AuditMapping.CheckRegisters(request, caller, findings);
        await _answering.CheckAsync(context, findings);
        var limit = request.PageSize == 0 ? DefaultPage : (int)request.PageSize;
        var query = new EntryQuery(request.FromIndex, request.ToIndex, request.Agency, limit, request.Reason)
        {
            Registers = [.. request.Registers],
        };
        var (receipt, selection) = await _answering.AskAsync(new ReadEntries(caller, Action.QueryEntries, query), context);
        var response = new Wire.QueryEntriesResponse { NextIndex = selection.Next, Receipt = receipt };
        await foreach (var stored in ReadAsync(selection, context.CancellationToken))
        {
            var reading = _archive.Open(stored, selection.IsForAuditor);
            if (request.Actions.Count == 0 || request.Actions.Contains(reading.Event?.Action ?? reading.Told!.Action))
            {
                response.Entries.Add(AuditMapping.ToView(reading));
            }
        }

        return response;
    }

    public override async Task WhoSaw(Wire.WhoSawRequest request, IServerStreamWriter<Wire.WhoSawResponse> responseStream, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        ValueReading.CheckReason(request.Reason, "reason", findings);
        var command = AuditMapping.ToCommand(request, caller, _answering.Secrets, findings);
        await _answering.CheckAsync(context, findings);
        var (receipt, selection) = await _answering.AskAsync(command!, context);
        var from = request.FromTime?.ToDateTimeOffset() ?? DateTimeOffset.MinValue;
        var end = new Wire.WhoSawEnd { LedgerSize = selection.LedgerSize, Receipt = receipt };
        await foreach (var stored in _archive.ReadStoredAsync(selection.Indexes, context.CancellationToken))
        {
            var reading = _archive.Open(stored, isForAuditor: true);
            if (LedgerClock.ToTime(reading.Envelope.LedgerTimeUs) >= from)
            {
                end.Count++;
                var access = AuditMapping.ToAccess(reading, selection.Children);
                await responseStream.WriteAsync(new Wire.WhoSawResponse { Access = access }, context.CancellationToken);
            }
        }

        await responseStream.WriteAsync(new Wire.WhoSawResponse { End = end }, context.CancellationToken);
    }

    public override Task<Wire.GetCheckpointResponse> GetCheckpoint(Wire.GetCheckpointRequest request, ServerCallContext context)
    {
        return Task.FromResult(new Wire.GetCheckpointResponse { Checkpoint = _answering.Sequencer.Checkpoint });
    }

    public override async Task<Wire.GetInclusionProofResponse> GetInclusionProof(Wire.GetInclusionProofRequest request, ServerCallContext context)
    {
        var proof = await _answering.Sequencer.ReadAsync(state =>
        {
            var size = request.TreeSize == 0 ? state.Size : request.TreeSize;
            return size > state.Size || request.Index >= size
                ? null
                : new Wire.GetInclusionProofResponse
                {
                    LeafHash = ByteString.CopyFrom(state.Tree.Leaf(request.Index).Node.Bytes),
                    Proof = { state.Tree.InclusionProof(request.Index, size).Select(hash => ByteString.CopyFrom(hash.Bytes)) },
                    TreeSize = size,
                    Checkpoint = _answering.Sequencer.Checkpoint,
                };
        });
        return proof ?? throw context.Refuse(OutOfRange("`index` and `tree_size` must lie within the ledger, the index below the size"));
    }

    public override async Task<Wire.GetConsistencyProofResponse> GetConsistencyProof(Wire.GetConsistencyProofRequest request, ServerCallContext context)
    {
        var proof = await _answering.Sequencer.ReadAsync(state =>
        {
            var second = request.SecondSize == 0 ? state.Size : request.SecondSize;
            return second > state.Size || request.FirstSize == 0 || request.FirstSize > second
                ? null
                : new Wire.GetConsistencyProofResponse
                {
                    Proof = { state.Tree.ConsistencyProof(request.FirstSize, second).Select(hash => ByteString.CopyFrom(hash.Bytes)) },
                    SecondSize = second,
                    Checkpoint = _answering.Sequencer.Checkpoint,
                };
        });
        return proof ?? throw context.Refuse(OutOfRange("`first_size` must be 1 or more and at most `second_size`, both within the ledger"));
    }

    public override async Task Export(Wire.ExportRequest request, IServerStreamWriter<Wire.ExportResponse> responseStream, ServerCallContext context)
    {
        var caller = context.Caller();
        var findings = new Findings();
        ValueReading.CheckReason(request.Reason, "reason", findings);
        await _answering.CheckAsync(context, findings);
        var query = new EntryQuery(request.FromIndex, request.ToIndex, Agency: string.Empty, int.MaxValue, request.Reason);
        var (receipt, selection) = await _answering.AskAsync(new ReadEntries(caller, Action.Export, query), context);

        // To the head means: to the end of the tree that the receipt's checkpoint signs, so that the export proves itself whole.
        if (request.ToIndex == 0)
        {
            selection = selection with { To = AuditMapping.SizeOf(receipt.Checkpoint) };
        }

        var head = new Wire.ExportHead { Checkpoint = receipt.Checkpoint, FromIndex = selection.From, ToIndex = selection.To, Receipt = receipt };
        await AddProofAsync(head);
        await responseStream.WriteAsync(new Wire.ExportResponse { Head = head }, context.CancellationToken);
        await WriteEntriesAsync(selection, responseStream, context.CancellationToken);
    }

    /// <summary>With the hashes of what lies before and after it, a part of the log proves itself under the checkpoint.</summary>
    private async Task AddProofAsync(Wire.ExportHead head)
    {
        var size = AuditMapping.SizeOf(head.Checkpoint);
        await _answering.Sequencer.ReadAsync(state =>
        {
            head.Before.Add(state.Tree.Cover(0, head.FromIndex).Select(hash => ByteString.CopyFrom(hash.Bytes)));
            head.After.Add(state.Tree.Cover(head.ToIndex, size).Select(hash => ByteString.CopyFrom(hash.Bytes)));
            return head;
        });
    }

    private async Task WriteEntriesAsync(
        EntrySelection selection, IServerStreamWriter<Wire.ExportResponse> responseStream, CancellationToken cancellationToken)
    {
        IReadOnlyList<LeafHash> leaves = [];
        var first = selection.From;
        await foreach (var stored in _archive.ReadStoredAsync(selection.From, selection.To, cancellationToken))
        {
            // The leaf as the tree knows it, not as the store's bytes hash now: where the two differ, the entry was altered, and this is what tells.
            var place = (int)(stored.Index - first);
            if (place >= leaves.Count)
            {
                first = stored.Index;
                leaves = await LeavesAsync(first, Math.Min(first + LeavesAtOnce, selection.To));
                place = 0;
            }

            await responseStream.WriteAsync(new Wire.ExportResponse { Entry = AuditMapping.ToExported(stored, leaves[place]) }, cancellationToken);
        }
    }

    private Task<IReadOnlyList<LeafHash>> LeavesAsync(ulong from, ulong to)
    {
        return _answering.Sequencer.ReadAsync<IReadOnlyList<LeafHash>>(state =>
        {
            var leaves = new LeafHash[to - from];
            for (var i = 0; i < leaves.Length; i++)
            {
                leaves[i] = state.Tree.Leaf(from + (ulong)i);
            }

            return leaves;
        });
    }

    private IAsyncEnumerable<StoredEntry> ReadAsync(EntrySelection selection, CancellationToken cancellationToken)
    {
        return selection.Indexes is { } indexes
            ? _archive.ReadStoredAsync(indexes, cancellationToken)
            : _archive.ReadStoredAsync(selection.From, selection.To, cancellationToken);
    }

    private static Refusal OutOfRange(string sentence) => new(Wire.ErrorReason.RangeNotAvailable, sentence);
}
