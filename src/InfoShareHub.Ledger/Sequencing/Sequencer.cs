using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>
/// The one owner of the state. Takes what is queued as one batch, decides it, makes it durable, answers.
/// <code>
///   1 take        what is queued, urgent first, fair between agencies; no timer
///   2 decide      each command on the state that includes those before it
///   3 append      compare-and-append on the head: another hub first? undo, catch up, decide again, smaller
///   4 answer      only now: receipts, then the bells that wake streams
/// </code>
/// </summary>
internal sealed class Sequencer : IDisposable
{
    private readonly SequencerOptions _options;
    private readonly LaneQueue _queue;
    private readonly StateReads _reads = new();
    private readonly BatchDecider _decider;
    private readonly LedgerPen _pen;
    private readonly LedgerFollower _follower;
    private readonly HubState _state;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ClockGuard _clock;
    private string _checkpoint = string.Empty;
    private long _lastProbe;
    private volatile bool _headMoved;
    private int _batchLimit;

    public Sequencer(SequencerOptions options, HubState state, BatchDecider decider, LedgerDesk desk)
    {
        _options = options;
        _queue = new LaneQueue(options);
        _state = state;
        _decider = decider;
        _pen = desk.Pen;
        _follower = desk.Follower;
        _clock = desk.Clock;
        _batchLimit = options.MaxBatch;
    }

    public ServingState Serving { get; } = new();

    public Bells Bells { get; } = new();

    /// <summary>Who may call, as of the last durable batch. Any thread.</summary>
    public EnrolmentView Enrolment { get; private set; } = EnrolmentView.Empty;

    /// <summary>What was, is and will be law, as of the last durable batch. Any thread.</summary>
    public ProtocolTimeline Protocols { get; private set; } = ProtocolTimeline.Empty;

    /// <summary>The newest signed checkpoint. Any thread.</summary>
    public string Checkpoint => Volatile.Read(ref _checkpoint);

    /// <summary>Replays the ledger. Call before <see cref="RunAsync"/>; from then on commands are taken.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        _lastProbe = _clock.Timestamp;
        if (await _clock.FindFaultAsync(_state.LedgerTime, cancellationToken) is { } fault)
        {
            throw new LedgerUnavailableException(fault);
        }

        Serving.Serve();
    }

    /// <summary>Queues a command; its completion tells the rest.</summary>
    public Task<Committed<TAnswer>> SubmitAsync<TAnswer>(AnsweringCommand<TAnswer> command)
    {
        if (Serving.Fault is { } fault)
        {
            command.Fail(new LedgerUnavailableException(fault));
        }
        else if (!_queue.TryEnqueue(command))
        {
            command.Reject(new Refusal(ErrorReason.RateExceeded, "too many calls of this agency are waiting")
            {
                RetryAfter = TimeSpan.FromMilliseconds(500),
            });
        }
        else if (_stopping.IsCancellationRequested)
        {
            command.Fail(new LedgerUnavailableException("the hub is closing"));
        }

        return command.Completion;
    }

    /// <summary>Reads the state between two batches: only what is durable is seen.</summary>
    public Task<T> ReadAsync<T>(Func<HubState, T> read)
    {
        var result = _reads.Add(read);
        _queue.Wake();
        if (_stopping.IsCancellationRequested)
        {
            _reads.Fail(new LedgerUnavailableException("the hub is closing"));
        }

        return result;
    }

    /// <summary>Makes the sequencer look at the head: another hub has written.</summary>
    public void Nudge()
    {
        _headMoved = true;
        _queue.Wake();
    }

    /// <summary>Serves until cancelled; then finishes what is queued and ends.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await _queue.WaitAsync(Serving.IsServing ? _options.ProbeInterval : _options.RecoveryInterval, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await StepAsync();
        }

        await _stopping.CancelAsync();
        await StepAsync();
        Serving.Stop("the hub is closing");
        FailWaiting(new LedgerUnavailableException("the hub is closing"));
    }

    public void Dispose()
    {
        _queue.Dispose();
        _stopping.Dispose();
    }

    private async Task StepAsync()
    {
        var commands = _queue.Take(_batchLimit);
        if (_headMoved || !Serving.IsServing || _clock.Elapsed(_lastProbe) >= _options.ProbeInterval)
        {
            _headMoved = false;
            await ProbeAsync();
        }

        if (Serving.Fault is { } fault)
        {
            FailAll(commands, new LedgerUnavailableException(fault));
            FailWaiting(new LedgerUnavailableException(fault));
            return;
        }

        await CommitAsync(commands);
        _reads.Serve(_state);
    }

    private async Task ProbeAsync()
    {
        if (Serving.IsFinal)
        {
            return;
        }

        _lastProbe = _clock.Timestamp;
        try
        {
            await CatchUpAsync(CancellationToken.None);
            if (await _clock.FindFaultAsync(_state.LedgerTime, CancellationToken.None) is { } fault)
            {
                Serving.Stop(fault);
                return;
            }

            Serving.Serve();
        }
        catch (LedgerUnavailableException lost)
        {
            Serving.Stop(lost.Message);
        }
        catch (LedgerCorruptException corrupt)
        {
            Serving.StopForGood(corrupt.Message);
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var before = _state.Size;
        var checkpoint = await _follower.CatchUpAsync(cancellationToken);
        Volatile.Write(ref _checkpoint, checkpoint);
        Publish();
        if (_state.Size != before)
        {
            Bells.RingAll();
        }
    }

    private async Task CommitAsync(List<Command> commands)
    {
        var waiting = new Queue<Command>(commands);
        var losses = 0;
        while (waiting.Count > 0)
        {
            var part = waiting.Take(_batchLimit).ToList();
            var size = part.Count;
            var outcome = await TryCommitAsync(part);
            if (outcome == CommitOutcome.Durable)
            {
                for (var i = 0; i < size; i++)
                {
                    waiting.Dequeue();
                }

                losses = 0;
                _batchLimit = Math.Min(_batchLimit * 2, _options.MaxBatch);
            }
            else if (outcome == CommitOutcome.Lost && ++losses < _options.MaxLosses)
            {
                _batchLimit = Math.Max(1, _batchLimit / 2);
                await ProbeAsync();
            }
            else if (outcome == CommitOutcome.Lost)
            {
                RejectAll(waiting, new Refusal(ErrorReason.TooMuchContention, "other hubs wrote first too often"));
                return;
            }
            else
            {
                FailAll(waiting, new LedgerUnavailableException(Serving.Fault ?? "the store cannot be written"));
                return;
            }
        }
    }

    private async Task<CommitOutcome> TryCommitAsync(List<Command> commands)
    {
        if (!Serving.IsServing)
        {
            return CommitOutcome.Unknown;
        }

        var batch = new Batch();
        _state.BeginBatch();
        DecideAll(commands, batch);
        if (batch.Entries.Count == 0)
        {
            _state.CommitBatch();
            AnswerRepeats(batch);
            return CommitOutcome.Durable;
        }

        try
        {
            var checkpoint = await _pen.AppendAsync(batch, _state, CancellationToken.None);
            if (checkpoint is null)
            {
                _decider.Undo(batch);
                return CommitOutcome.Lost;
            }

            Settle(batch, checkpoint);
            return CommitOutcome.Durable;
        }
        catch (LedgerUnavailableException lost)
        {
            _decider.Undo(batch);
            Serving.Stop(lost.Message);
            return CommitOutcome.Unknown;
        }
    }

    private void DecideAll(List<Command> commands, Batch batch)
    {
        foreach (var command in commands.ToArray())
        {
            try
            {
                _decider.Decide(command, batch);
            }
#pragma warning disable CA1031 // A fault in one command is that command's answer, whatever it is; the others in the batch are decided again without it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                command.Fail(fault);
                commands.Remove(command);
                _decider.Undo(batch);
                _state.BeginBatch();
                DecideAll(commands, batch);
                return;
            }
        }
    }

    private void Settle(Batch batch, string checkpoint)
    {
        _follower.NoteAppended(batch.Keys.Count);
        foreach (var decided in batch.Decided)
        {
            if (decided.Refusal is null && decided.Command.Submission is { } submission)
            {
                _state.Submissions.Settle(decided.Command.Chain, submission.Id, decided.Time);
            }
        }

        _state.CommitBatch();
        Volatile.Write(ref _checkpoint, checkpoint);
        Publish();
        foreach (var decided in batch.Decided)
        {
            decided.Command.Complete(ReceiptFor(decided.Index, decided.Time, isRepeat: false), decided.Refusal);
        }

        AnswerRepeats(batch);
        foreach (var bell in batch.Bells)
        {
            Bells.Ring(bell);
        }
    }

    /// <summary>Lets other threads see what is durable.</summary>
    private void Publish()
    {
        Enrolment = _state.Governance.Enrolment;
        Protocols = _state.Governance.Protocols.Timeline;
    }

    private void AnswerRepeats(Batch batch)
    {
        foreach (var repeat in batch.Repeats)
        {
            repeat.Command.Complete(ReceiptFor(repeat.Index, repeat.Time, isRepeat: true), refusal: null);
        }
    }

    private ReceiptParts ReceiptFor(ulong index, DateTimeOffset time, bool isRepeat)
    {
        var proof = _state.Tree.InclusionProof(index, _state.Size);
        var hashes = new ReadOnlyMemory<byte>[proof.Count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = proof[i].ToArray();
        }

        return new ReceiptParts(index, _state.Tree.Leaf(index).ToArray(), hashes, _checkpoint, isRepeat, time);
    }

    private static void FailAll(IEnumerable<Command> commands, Exception failure)
    {
        foreach (var command in commands)
        {
            command.Fail(failure);
        }
    }

    private static void RejectAll(IEnumerable<Command> commands, Refusal refusal)
    {
        foreach (var command in commands)
        {
            command.Reject(refusal);
        }
    }

    private void FailWaiting(Exception failure)
    {
        for (var waiting = _queue.Take(int.MaxValue / 2); waiting.Count > 0; waiting = _queue.Take(int.MaxValue / 2))
        {
            FailAll(waiting, failure);
        }

        _reads.Fail(failure);
    }
}
