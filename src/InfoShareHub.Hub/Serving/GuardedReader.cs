using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace InfoShareHub.Hub.Serving;

/// <summary>Hands on what a peer sends, and ends the connection when its frame budget is spent.</summary>
internal sealed class GuardedReader(PipeReader inner, FrameBudget budget, Action onFlood) : PipeReader
{
    private ReadOnlySequence<byte> _buffer;

    // Bytes at the beginning of the next buffer that the budget has seen already.
    private long _seen;

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => Look(await inner.ReadAsync(cancellationToken));

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result))
            return false;

        result = Look(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        _seen -= _buffer.Slice(0, consumed).Length;
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private ReadResult Look(ReadResult result)
    {
        _buffer = result.Buffer;
        foreach (var part in _buffer.Slice(_seen))
        {
            if (budget.TryTake(part.Span))
                continue;

            onFlood();
            throw new ConnectionAbortedException("the peer sends more frames that carry nothing than it may");
        }

        _seen = _buffer.Length;
        return result;
    }
}
