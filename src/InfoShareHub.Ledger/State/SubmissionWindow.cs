namespace InfoShareHub.Ledger.State;

/// <summary>What was submitted under which id, for as long as repeats are promised to be recognised.</summary>
internal sealed class SubmissionWindow
{
    private readonly JournaledMap<(string Agency, string Id), AcceptedSubmission> _accepted;
    private readonly Queue<((string Agency, string Id) Key, DateTimeOffset Time)> _byAge = [];
    private readonly TimeSpan _length;

    public SubmissionWindow(UndoLog undo, TimeSpan length)
    {
        _accepted = new JournaledMap<(string, string), AcceptedSubmission>(undo);
        _length = length;
    }

    /// <summary>Decided by age and not by presence, so that every hub answers alike however often it forgets.</summary>
    public AcceptedSubmission? Find(string agency, string id, DateTimeOffset ledgerTime)
    {
        return _accepted.TryGet((agency, id), out var found) && ledgerTime - found.Time < _length ? found : null;
    }

    public void Accept(string agency, string id, AcceptedSubmission submission) => _accepted.Set((agency, id), submission);

    /// <summary>Called once a submission is durable.</summary>
    public void Settle(string agency, string id, DateTimeOffset time) => _byAge.Enqueue(((agency, id), time));

    /// <summary>Forgets what is too old. Called between batches, when nothing can be undone.</summary>
    public void Forget(DateTimeOffset ledgerTime)
    {
        while (_byAge.TryPeek(out var oldest) && ledgerTime - oldest.Time >= _length)
        {
            _byAge.Dequeue();
            if (_accepted.TryGet(oldest.Key, out var found) && found.Time == oldest.Time)
            {
                _accepted.Remove(oldest.Key);
            }
        }
    }
}
