using InfoShareHub.Ledger.State;
using InfoShareHub.V1;

namespace InfoShareHub.Ledger.Recalling;

/// <summary>
/// Collects what one change takes back, and makes it one recall per mailbox, source, child and reason. Nothing is taken back twice, and nothing that was not
/// told; the owner's own contributors are not told to forget what is theirs.
/// </summary>
internal sealed class RecallDraft
{
    private readonly HubState _state;
    private readonly Dictionary<(ToldSource Source, Telling Telling), ulong> _taken = [];
    private readonly Dictionary<(string Mailbox, ToldSource Source, ulong Child, RecallReason Reason), RecallRaised> _recalls = [];
    private readonly List<RecallRaised> _inOrder = [];

    public RecallDraft(HubState state)
    {
        _state = state;
    }

    /// <summary>Recalls so far, in the order they came up.</summary>
    public IReadOnlyList<RecallRaised> Raised => _inOrder;

    /// <summary>All that a source's recipients hold of it.</summary>
    public void TakeAll(ToldSource source, RecallReason reason, RetractionReason retraction = RetractionReason.Unspecified)
    {
        foreach (var telling in _state.Tellings.Of(source))
        {
            Take(source, telling, telling.Fields, reason, retraction);
        }
    }

    /// <summary>Some of what one recipient holds of a source.</summary>
    public void Take(ToldSource source, in Telling telling, ulong fields, RecallReason reason, RetractionReason retraction = RetractionReason.Unspecified)
    {
        var taken = _taken.GetValueOrDefault((source, telling));
        var taking = fields & telling.Fields & ~taken;
        if (taking == 0 || IsOwners(source, telling.Mailbox))
        {
            return;
        }

        _taken[(source, telling)] = taken | taking;
        RecallOf(source, telling, reason, retraction).Pieces.Add(new PieceRecalled
        {
            DataClass = (DataClass)telling.DataClass,
            Item = telling.Item,
            Fields = taking,
            OwnRecord = telling.OwnRecord,
            Version = telling.Version,
            Level = (DisclosureLevel)telling.Level,
            Purpose = (Purpose)telling.Purpose,
            Threshold = (Threshold)telling.Threshold,
            ToldIndex = telling.Index,
        });
    }

    private RecallRaised RecallOf(ToldSource source, in Telling telling, RecallReason reason, RetractionReason retraction)
    {
        var key = (telling.Mailbox, source, telling.Child, reason);
        if (_recalls.TryGetValue(key, out var known))
        {
            return known;
        }

        var mailbox = telling.Mailbox;
        var raised = new RecallRaised
        {
            RecallNumber = _state.Recalls.Next + (ulong)_inOrder.Count,
            Mailbox = mailbox,
            Sequence = _state.Recalls.Mailboxes.LastSequence(mailbox) + (ulong)_inOrder.Count(other => other.Mailbox == mailbox) + 1,
            Reason = reason,
            Retraction = retraction,
            Child = telling.Child,
        };
        if (source.IsConcern)
        {
            raised.ConcernNumber = source.Number;
        }
        else
        {
            raised.RecordNumber = source.Number;
        }

        _recalls.Add(key, raised);
        _inOrder.Add(raised);
        return raised;
    }

    private bool IsOwners(ToldSource source, string mailbox)
    {
        return string.Equals(mailbox, $"{_state.OwnerOf(source).Value}/contributor", StringComparison.Ordinal);
    }
}
