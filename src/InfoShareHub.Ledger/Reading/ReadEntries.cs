using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Reading;

/// <summary>
/// Writes down that entries are about to be read, and answers with which: an auditor gets the range asked for, everybody else their own agency's
/// entries within it. What is read ends before this reading's own entry.
/// </summary>
internal sealed class ReadEntries : AnsweringCommand<EntrySelection>
{
    private const string AuditorRole = "auditor";

    private readonly EntryQuery _query;

    public ReadEntries(CallerIdentity caller, Action action, EntryQuery query)
        : base(caller, action)
    {
        _query = query;
    }

    public override Lane Lane => Lane.Bulk;

    protected override Decided<EntrySelection> DecideAnswer(HubState state, Moment moment)
    {
        var to = _query.To == 0 ? state.Size : _query.To;
        if (to > state.Size || _query.From > to)
        {
            return new(Refuse(state, new Refusal(ErrorReason.RangeNotAvailable, $"the ledger has {state.Size} entries")), null);
        }

        var isAuditor = string.Equals(Caller.Role, AuditorRole, StringComparison.Ordinal);
        var agency = isAuditor ? _query.Agency : Caller.Agency.Value;
        var selection = Select(state, agency, to);
        var audited = NewEvent(state);
        audited.Purpose = Purpose.P11;
        audited.Count = (ulong)selection.Count;
        var draft = new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited)
        {
            Parts = ReasonPart.Of(_query.Reason, audited),
        };
        return new(draft, selection with { IsForAuditor = isAuditor });
    }

    private EntrySelection Select(HubState state, string agency, ulong to)
    {
        if (_query.Registers.Count > 0)
        {
            return SelectRegistered(state, agency, to);
        }

        if (agency.Length == 0)
        {
            var end = Math.Min(to, _query.From + (ulong)_query.Limit);
            return new EntrySelection(_query.From, end, Indexes: null, Next: end, state.Size, IsForAuditor: true);
        }

        var indexes = new List<ulong>();
        var next = to;
        foreach (var index in state.EntriesOf(agency))
        {
            if (index >= _query.From && index < to)
            {
                if (indexes.Count == _query.Limit)
                {
                    next = index;
                    break;
                }

                indexes.Add(index);
            }
        }

        return new EntrySelection(_query.From, to, indexes, next, state.Size, IsForAuditor: true);
    }

    private EntrySelection SelectRegistered(HubState state, string agency, ulong to)
    {
        var found = new SortedSet<ulong>();
        foreach (var register in _query.Registers)
        {
            var entries = state.Registers.Of(register);
            var begin = entries.BinarySearch(_query.From);
            var taken = 0;

            // One more than a page of each register is enough to know the page and where the next one begins.
            for (var i = begin < 0 ? ~begin : begin; i < entries.Length && entries[i] < to && taken <= _query.Limit; i++)
            {
                if (agency.Length == 0 || state.EntriesOf(agency).BinarySearch(entries[i]) >= 0)
                {
                    found.Add(entries[i]);
                    taken++;
                }
            }
        }

        var page = found.Take(_query.Limit).ToList();
        var next = found.Count > page.Count ? found.ElementAt(page.Count) : to;
        return new EntrySelection(_query.From, to, page, next, state.Size, IsForAuditor: true);
    }
}
