using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Refusing;

/// <summary>Writes down, counted, what strangers tried within a minute: known to the auditor, and never a flood.</summary>
internal sealed class CountRefusals : AnsweringCommand<Nothing>
{
    private readonly IReadOnlyList<CountedRefusal> _counted;

    public CountRefusals(IReadOnlyList<CountedRefusal> counted)
        : base(HubCaller.Identity, Action.CountRefusals)
    {
        _counted = counted;
    }

    public override Lane Lane => Lane.Bulk;

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var audited = NewEvent(state, Outcome.Refused);
        audited.Counted.Add(_counted);
        audited.Count = (ulong)_counted.Sum(counted => (decimal)counted.Count);
        return new(new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited), Nothing.Value);
    }
}
