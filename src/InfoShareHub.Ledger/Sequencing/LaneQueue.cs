namespace InfoShareHub.Ledger.Sequencing;

/// <summary>
/// Commands on their way to the sequencer: three lanes, fair between agencies within each, every one bounded. A higher lane goes first, but each
/// batch keeps an eighth for the lanes below, so that a flood of urgent calls cannot stop the rest for ever.
/// </summary>
internal sealed class LaneQueue : IDisposable
{
    private readonly SequencerOptions _options;
    private readonly FairLane[] _lanes;
    private readonly SemaphoreSlim _arrived = new(0, 1);
    private readonly Lock _gate = new();

    public LaneQueue(SequencerOptions options)
    {
        _options = options;
        _lanes = [.. Enum.GetValues<Lane>().Select(_ => new FairLane())];
    }

    public bool TryEnqueue(Command command)
    {
        lock (_gate)
        {
            if (!_lanes[(int)command.Lane].TryAdd(command, _options))
            {
                return false;
            }
        }

        Wake();
        return true;
    }

    /// <summary>Makes a waiting sequencer look, whatever for.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            if (_arrived.CurrentCount == 0)
            {
                _arrived.Release();
            }
        }
    }

    /// <summary>Returns when something has arrived, or after a while.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await _arrived.WaitAsync(atMost, cancellationToken);
    }

    public void Dispose() => _arrived.Dispose();

    /// <summary>Takes what is there, at most <paramref name="limit"/>.</summary>
    public List<Command> Take(int limit)
    {
        var taken = new List<Command>();
        lock (_gate)
        {
            var reserve = Math.Max(1, limit / 8);
            for (var lane = 0; lane < _lanes.Length; lane++)
            {
                var kept = reserve * _lanes.Skip(lane + 1).Count(l => l.Count > 0);
                _lanes[lane].MoveTo(taken, limit - kept);
            }

            if (_lanes.Any(l => l.Count > 0) && _arrived.CurrentCount == 0)
            {
                _arrived.Release();
            }
        }

        return taken;
    }

    private sealed class FairLane
    {
        private readonly Dictionary<string, Queue<Command>> _byAgency = new(StringComparer.Ordinal);
        private readonly Queue<string> _turns = [];

        public int Count { get; private set; }

        public bool TryAdd(Command command, SequencerOptions options)
        {
            var agency = command.Caller.Agency.Value;
            if (!_byAgency.TryGetValue(agency, out var waiting))
            {
                waiting = [];
                _byAgency.Add(agency, waiting);
            }

            if (Count >= options.LaneCapacity || waiting.Count >= options.AgencyCapacity)
            {
                return false;
            }

            if (waiting.Count == 0)
            {
                _turns.Enqueue(agency);
            }

            waiting.Enqueue(command);
            Count++;
            return true;
        }

        /// <summary>Fills up to a total of <paramref name="total"/>, one command per agency and turn.</summary>
        public void MoveTo(List<Command> taken, int total)
        {
            while (taken.Count < total && _turns.TryDequeue(out var agency))
            {
                var waiting = _byAgency[agency];
                taken.Add(waiting.Dequeue());
                Count--;
                if (waiting.Count > 0)
                {
                    _turns.Enqueue(agency);
                }
            }
        }
    }
}
