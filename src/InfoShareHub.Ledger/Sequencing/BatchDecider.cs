using Google.Protobuf;
using InfoShareHub.Audit;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Sequencing;

/// <summary>Decides commands one after the other on the state, each seeing those before it, and seals what they decided into entries.</summary>
internal sealed class BatchDecider
{
    private const uint EntryFormat = 1;

    private readonly HubState _state;
    private readonly EntrySealer _sealer;
    private readonly TimeProvider _time;

    public BatchDecider(HubState state, EntrySealer sealer, TimeProvider time)
    {
        _state = state;
        _sealer = sealer;
        _time = time;
    }

    /// <summary>Adds the command's entry to the batch, or notes it as a repeat. The state must be inside a batch.</summary>
    public void Decide(Command command, Batch batch)
    {
        // Entries hold microseconds: what is decided finer than that would be another decision when it is read again.
        var wall = LedgerClock.ToTime(LedgerClock.ToMicroseconds(_time.GetUtcNow()));
        var moment = new Moment(wall, wall > _state.LedgerTime ? wall : _state.LedgerTime);
        _state.EnterMoment(moment.LedgerTime);
        if (command.Submission is { } submission
            && _state.Submissions.Find(command.Chain, submission.Id, moment.LedgerTime) is { } accepted)
        {
            if (accepted.Digest.Span.SequenceEqual(submission.Digest.Span))
            {
                command.Recall(_state, accepted.Index);
                batch.Repeats.Add(new RepeatedCommand(command, accepted.Index, accepted.Time));
                return;
            }

            var reused = new Refusal(ErrorReason.SubmissionIdReused, "this submission id was used before for other content");
            Write(command, Drafts.Refuse(command, _state.ProtocolName, reused), moment, batch);
            return;
        }

        if (command.FindRepeat(_state) is { } earlier)
        {
            command.Recall(_state, earlier.Index);
            batch.Repeats.Add(new RepeatedCommand(command, earlier.Index, earlier.Time));
            return;
        }

        Write(command, command.Decide(_state, moment), moment, batch);
    }

    /// <summary>As if nothing in the batch had been decided.</summary>
    public void Undo(Batch batch)
    {
        _state.UndoBatch();
        _sealer.Forget(batch.Keys);
        batch.Clear();
    }

    private void Write(Command command, EntryDraft draft, Moment moment, Batch batch)
    {
        var agency = command.Chain;
        var chain = _state.ChainOf(agency);
        var envelope = new Entry
        {
            Format = EntryFormat,
            OldestReader = EntryFormat,
            Index = _state.Size,
            WallTimeUs = LedgerClock.ToMicroseconds(moment.WallTime),
            LedgerTimeUs = LedgerClock.ToMicroseconds(moment.LedgerTime),
            Agency = agency,
            AgencySequence = chain.Sequence + 1,
            AgencyPrevious = ByteString.CopyFrom(chain.LastLeaf.Span),
        };
        Remember(command, draft);
        _sealer.Seal(envelope, draft, Drafts.Conceal(command, draft), batch.Keys);
        var bytes = envelope.ToByteArray();
        var entry = new AppliedEntry(envelope, LeafHash.OfEntry(bytes), draft.Change, draft.Event, draft.Parts);
        _state.Apply(entry);
        batch.Entries.Add(bytes);
        batch.Decided.Add(new DecidedCommand(command, entry.Index, entry.LedgerTime, draft.Refusal));
        MailboxBells.Collect(draft.Change, batch.Bells);
    }

    private static void Remember(Command command, EntryDraft draft)
    {
        // A refusal is not remembered: the caller may mend the request and send it again under the same id.
        if (command.Submission is { } submission && draft.Refusal is null)
        {
            draft.Change.SubmissionId = submission.Id;
            draft.Change.RequestDigest = ByteString.CopyFrom(submission.Digest.Span);
        }

        var told = draft.Told;
        told.Action = draft.Event.Action;
        told.SubmissionId = command.Submission?.Id ?? string.Empty;
        if (told.Outcome == Outcome.Unspecified)
        {
            told.Outcome = draft.Event.Outcome;
            told.Refusal = draft.Event.Refusal;
        }
    }
}
