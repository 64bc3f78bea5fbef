using System.Diagnostics;
using InfoShareHub.Audit;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Matching;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.State;

/// <summary>
/// Everything the hub knows, as of one head of the ledger: the sum of the entries applied so far, and nothing else. Two hubs that have applied the
/// same entries hold the same state, whatever version decided them.
/// </summary>
/// <remarks>Owned by the sequencer's thread. What is handed out is immutable.</remarks>
internal sealed class HubState
{
    private readonly UndoLog _undo = new();
    private readonly JournaledMap<string, AgencyChain> _chains;
    private readonly JournaledLists<string, ulong> _ownEntries;
    private (ulong Size, DateTimeOffset Time) _mark;

    public HubState(MatchModel model, CompiledProtocols compiled, TimeSpan submissionWindow)
    {
        _chains = new JournaledMap<string, AgencyChain>(_undo, StringComparer.Ordinal);
        _ownEntries = new JournaledLists<string, ulong>(_undo);
        Submissions = new SubmissionWindow(_undo, submissionWindow);
        OutcomeKeys = new OutcomeKeys(_undo);
        Governance = new GovernanceProjection(_undo, compiled);
        Records = new RecordProjection(_undo, model);
        Concerns = new ConcernProjection(_undo);
        Mailboxes = new Mailboxes(_undo);
        Accesses = new AccessLog(_undo);
        Tellings = new Tellings(_undo);
        Registers = new Registers(_undo);
        Feedback = new FeedbackProjection(_undo);
        ProtectedReports = new ProtectedReports(_undo);
        Recalls = new Recalls(_undo);
        Notices = new NoticeProjection(_undo);
        Glass = new GlassProjection(_undo);
    }

    /// <summary>Entries applied; the next one gets this index.</summary>
    public ulong Size { get; private set; }

    /// <summary>Ledger time of the last entry.</summary>
    public DateTimeOffset LedgerTime { get; private set; } = DateTimeOffset.UnixEpoch;

    public MerkleTree Tree { get; } = new();

    public SubmissionWindow Submissions { get; }

    public OutcomeKeys OutcomeKeys { get; }

    public GovernanceProjection Governance { get; }

    public RecordProjection Records { get; }

    public ConcernProjection Concerns { get; }

    public Mailboxes Mailboxes { get; }

    public AccessLog Accesses { get; }

    public Tellings Tellings { get; }

    public Registers Registers { get; }

    public FeedbackProjection Feedback { get; }

    public ProtectedReports ProtectedReports { get; }

    public Recalls Recalls { get; }

    public NoticeProjection Notices { get; }

    public GlassProjection Glass { get; }

    /// <summary>Protocol in force, as entries cite it; empty before the first.</summary>
    public string ProtocolName => Governance.ProtocolName;

    /// <summary>
    /// The child that a concern is about now: that of the record it follows, else the one it was given. A link that is undone takes the concern along.
    /// </summary>
    public ulong ChildOf(KnownConcern concern)
    {
        return Records.Children.ChildOf(concern.FollowedRecord) ?? Records.Children.Survivor(concern.Child);
    }

    /// <summary>Whether it came by the protected route: then nobody learns whose it is.</summary>
    public bool IsProtectedReport(ToldSource source) => source.IsConcern && Concerns.Find(source.Number)!.IsProtected;

    /// <summary>Whose information a record or concern is.</summary>
    public AgencyId OwnerOf(ToldSource source)
    {
        return source.IsConcern ? Concerns.Find(source.Number)!.Agency : Records.Find(source.Number)!.Agency;
    }

    public AgencyChain ChainOf(string agency) => _chains.GetOr(agency, AgencyChain.Start);

    /// <summary>Indexes of the entries an agency's calls made, in order.</summary>
    public ReadOnlySpan<ulong> EntriesOf(string agency) => _ownEntries.Of(agency);

    /// <summary>From here on everything can be undone.</summary>
    public void BeginBatch()
    {
        _mark = (Size, LedgerTime);
        _undo.Begin();
    }

    public void CommitBatch()
    {
        _undo.Commit();
        EnterMoment(LedgerTime);
        Submissions.Forget(LedgerTime);
    }

    /// <summary>As if the batch had never been decided.</summary>
    public void UndoBatch()
    {
        _undo.RollBack();
        (Size, LedgerTime) = _mark;
        Tree.Truncate(Size);
        EnterMoment(LedgerTime);
    }

    /// <summary>The next command is decided at this ledger time: by the law of that time and no other.</summary>
    public void EnterMoment(DateTimeOffset ledgerTime) => Governance.Protocols.Enter(ledgerTime);

    /// <summary>Applies the next entry, outcomes as written.</summary>
    /// <exception cref="LedgerCorruptException">The entry does not follow the one before it.</exception>
    public void Apply(AppliedEntry entry)
    {
        CheckFollows(entry);
        Tree.Append(entry.Leaf);
        Size++;
        LedgerTime = entry.LedgerTime;
        EnterMoment(LedgerTime);
        _chains.Set(entry.Envelope.Agency, new AgencyChain(entry.Envelope.AgencySequence, entry.Leaf.ToArray()));
        _ownEntries.Append(entry.Envelope.Agency, entry.Index);
        OutcomeKeys.Learn(entry.Envelope);
        Accesses.Apply(entry);
        Tellings.Apply(entry);
        Registers.Apply(entry);
        Glass.Count(entry);
        ApplySubmission(entry);
        ApplyChange(entry);
        foreach (var raised in entry.Change.Recalls)
        {
            Recalls.Apply(raised, entry, Tellings);
        }
    }

    private void CheckFollows(AppliedEntry entry)
    {
        var envelope = entry.Envelope;
        var chain = ChainOf(envelope.Agency);
        if (envelope.Index != Size)
        {
            throw new LedgerCorruptException(Size, $"entry {envelope.Index} stands where entry {Size} should");
        }

        if (envelope.AgencySequence != chain.Sequence + 1 || !envelope.AgencyPrevious.Span.SequenceEqual(chain.LastLeaf.Span))
        {
            throw new LedgerCorruptException(envelope.Index, $"entry {envelope.Index} does not follow its agency's entry {chain.Sequence}");
        }

        if (entry.LedgerTime < LedgerTime)
        {
            throw new LedgerCorruptException(envelope.Index, $"the ledger time of entry {envelope.Index} runs backwards");
        }
    }

    private void ApplySubmission(AppliedEntry entry)
    {
        var change = entry.Change;
        if (change.SubmissionId.Length == 0)
        {
            return;
        }

        var accepted = new AcceptedSubmission(change.RequestDigest.Memory, entry.Index, entry.LedgerTime);
        Submissions.Accept(entry.Envelope.Agency, change.SubmissionId, accepted);
    }

    private void ApplyChange(AppliedEntry entry)
    {
        var change = entry.Change;
        switch (change.ChangeCase)
        {
            case StateChange.ChangeOneofCase.Genesis:
            case StateChange.ChangeOneofCase.ProtocolActivated:
            case StateChange.ChangeOneofCase.ProtocolProposed:
            case StateChange.ChangeOneofCase.ProtocolApproved:
            case StateChange.ChangeOneofCase.ProtocolRejected:
            case StateChange.ChangeOneofCase.AgencyEnrolled:
            case StateChange.ChangeOneofCase.CertificateRevoked:
                ApplyGovernance(change, entry);
                break;
            case StateChange.ChangeOneofCase.RecordKept:
                Records.Apply(change.RecordKept, entry);
                Concerns.Move(change.RecordKept.Moved);
                break;
            case StateChange.ChangeOneofCase.RecordWithdrawn:
                Concerns.Stay(change.RecordWithdrawn, Records, entry);
                Records.Apply(change.RecordWithdrawn, entry);
                Concerns.Move(change.RecordWithdrawn.Moved);
                break;
            case StateChange.ChangeOneofCase.ConcernAccepted:
                Concerns.Apply(change.ConcernAccepted, entry, Records, Mailboxes);
                ProtectedReports.Apply(change.ConcernAccepted);
                break;
            case StateChange.ChangeOneofCase.WatchOpened:
                Mailboxes.Open(change.WatchOpened.Watcher, change.WatchOpened.Session);
                break;
            case StateChange.ChangeOneofCase.AlertsDelivered:
                ApplyDelivery(change.AlertsDelivered, entry.Index);
                break;
            case StateChange.ChangeOneofCase.AlertsAcknowledged:
                ApplyAcknowledgement(change.AlertsAcknowledged);
                break;
            case StateChange.ChangeOneofCase.QuarantineDecided:
                Records.Apply(change.QuarantineDecided, entry);
                Concerns.Apply(change.QuarantineDecided, Mailboxes);
                break;
            case StateChange.ChangeOneofCase.ProtectedRouted:
                ProtectedReports.Apply(change.ProtectedRouted, entry, Mailboxes);
                break;
            case StateChange.ChangeOneofCase.ConcernRetracted:
                Concerns.Apply(change.ConcernRetracted, entry, Records);
                Concerns.Move(change.ConcernRetracted.Moved);
                break;
            case StateChange.ChangeOneofCase.RecallWatchOpened:
            case StateChange.ChangeOneofCase.RecallsDelivered:
            case StateChange.ChangeOneofCase.RecallsAcknowledged:
            case StateChange.ChangeOneofCase.RecallsChased:
                Recalls.Apply(change, entry, Tellings);
                break;
            default:
                ApplyOther(change, entry);
                break;
        }
    }

    /// <summary>Feedback, notices and broken glass.</summary>
    private void ApplyOther(StateChange change, AppliedEntry entry)
    {
        switch (change.ChangeCase)
        {
            case StateChange.ChangeOneofCase.Nothing:
                break;
            case StateChange.ChangeOneofCase.FeedbackGiven:
                Feedback.Apply(change.FeedbackGiven, entry);
                break;
            case StateChange.ChangeOneofCase.NoticesRaised:
                Notices.Apply(change.NoticesRaised.Notices, entry.LedgerTime, Mailboxes);
                break;
            case StateChange.ChangeOneofCase.BreakGlassGranted:
                Glass.Apply(change.BreakGlassGranted, entry);
                Notices.Apply(change.BreakGlassGranted.Notices, entry.LedgerTime, Mailboxes);
                break;
            case StateChange.ChangeOneofCase.ReviewConcluded:
                Glass.Apply(change.ReviewConcluded, entry);
                break;
            case StateChange.ChangeOneofCase.ReviewEscalated:
                Glass.Apply(change.ReviewEscalated, entry);
                Notices.Apply(change.ReviewEscalated.Notices, entry.LedgerTime, Mailboxes);
                break;
            default:
                throw new LedgerCorruptException(entry.Index, $"entry {entry.Index} holds a change that this hub does not know");
        }
    }

    private void ApplyGovernance(StateChange change, AppliedEntry entry)
    {
        switch (change.ChangeCase)
        {
            case StateChange.ChangeOneofCase.Genesis:
                Governance.Apply(change.Genesis, entry.Envelope);
                break;
            case StateChange.ChangeOneofCase.ProtocolActivated:
                Governance.Protocols.Apply(change.ProtocolActivated, entry);
                break;
            case StateChange.ChangeOneofCase.ProtocolProposed:
                Governance.Protocols.Apply(change.ProtocolProposed, entry);
                break;
            case StateChange.ChangeOneofCase.ProtocolApproved:
                Governance.Protocols.Apply(change.ProtocolApproved, entry);
                break;
            case StateChange.ChangeOneofCase.ProtocolRejected:
                Governance.Protocols.Apply(change.ProtocolRejected, entry);
                break;
            case StateChange.ChangeOneofCase.AgencyEnrolled:
                Governance.Apply(change.AgencyEnrolled);
                break;
            case StateChange.ChangeOneofCase.CertificateRevoked:
                Governance.Apply(change.CertificateRevoked);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void ApplyDelivery(AlertsDelivered delivered, ulong index)
    {
        foreach (var sequence in delivered.Sequences.Concat(delivered.Withheld))
        {
            ProtectedReports.Conceal(index, Concerns.Find(Mailboxes.NumberOf(delivered.Mailbox, sequence)));
        }

        foreach (var sequence in delivered.Sequences)
        {
            Mailboxes.Deliver(delivered.Mailbox, sequence);
        }

        foreach (var sequence in delivered.Withheld)
        {
            Mailboxes.Settle(delivered.Mailbox, sequence);
        }
    }

    private void ApplyAcknowledgement(AlertsAcknowledged acknowledged)
    {
        foreach (var sequence in acknowledged.Sequences)
        {
            Mailboxes.Settle(acknowledged.Mailbox, sequence);
        }
    }
}
