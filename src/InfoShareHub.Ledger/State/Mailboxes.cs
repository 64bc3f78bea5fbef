namespace InfoShareHub.Ledger.State;

/// <summary>Alerts, or recalls, that wait, have been delivered, or are settled, per mailbox. A place in a mailbox is a sequence number from 1.</summary>
internal sealed class Mailboxes
{
    private readonly JournaledLists<string, ulong> _numbers;
    private readonly JournaledMap<(string Mailbox, ulong Sequence), AlertStanding> _standings;
    private readonly JournaledMap<string, ulong> _firstOpen;
    private readonly JournaledMap<string, ulong> _sessions;

    public Mailboxes(UndoLog undo)
    {
        _numbers = new JournaledLists<string, ulong>(undo);
        _standings = new JournaledMap<(string, ulong), AlertStanding>(undo);
        _firstOpen = new JournaledMap<string, ulong>(undo);
        _sessions = new JournaledMap<string, ulong>(undo);
    }

    /// <summary>Sequence of the newest alert; 0 for an empty mailbox.</summary>
    public ulong LastSequence(string mailbox) => (ulong)_numbers.CountOf(mailbox);

    /// <summary>The newest watch of a watcher; 0 if there was none.</summary>
    public ulong CurrentSession(string watcher) => _sessions.GetOr(watcher, 0);

    public void Open(string watcher, ulong session) => _sessions.Set(watcher, session);

    public void Raise(string mailbox, ulong sequence, ulong number)
    {
        if (sequence != LastSequence(mailbox) + 1)
        {
            throw new InvalidDataException($"alert {sequence} of a mailbox does not follow {LastSequence(mailbox)}");
        }

        _numbers.Append(mailbox, number);
    }

    public bool Exists(string mailbox, ulong sequence) => sequence >= 1 && sequence <= LastSequence(mailbox);

    /// <summary>The concern, or recall, that waits at a place.</summary>
    public ulong NumberOf(string mailbox, ulong sequence) => _numbers.Of(mailbox)[checked((int)sequence - 1)];

    public AlertStanding StandingOf(string mailbox, ulong sequence) => _standings.GetOr((mailbox, sequence), AlertStanding.Waiting);

    /// <summary>The next alerts after a place that nobody has settled, in mailbox order.</summary>
    public IReadOnlyList<ulong> OpenAfter(string mailbox, ulong sequence, int limit)
    {
        var open = new List<ulong>();
        var last = LastSequence(mailbox);
        for (var next = Math.Max(sequence + 1, _firstOpen.GetOr(mailbox, 1)); next <= last && open.Count < limit; next++)
        {
            if (!StandingOf(mailbox, next).IsSettled)
            {
                open.Add(next);
            }
        }

        return open;
    }

    public void Deliver(string mailbox, ulong sequence)
    {
        var standing = StandingOf(mailbox, sequence);
        _standings.Set((mailbox, sequence), standing with { Attempts = standing.Attempts + 1 });
    }

    /// <summary>Read by a person, or no longer to be sent.</summary>
    public void Settle(string mailbox, ulong sequence)
    {
        _standings.Set((mailbox, sequence), StandingOf(mailbox, sequence) with { IsSettled = true });
        var first = _firstOpen.GetOr(mailbox, 1);
        var next = first;
        while (next <= LastSequence(mailbox) && StandingOf(mailbox, next).IsSettled)
        {
            next++;
        }

        if (next != first)
        {
            _firstOpen.Set(mailbox, next);
        }
    }
}
