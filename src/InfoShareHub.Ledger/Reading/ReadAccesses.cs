using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Ledger.Reading;

/// <summary>Who saw one child: writes down that it is asked, and answers with the entries to read. Covers everyone the child has been linked with.</summary>
internal sealed class ReadAccesses : AnsweringCommand<AccessSelection>
{
    private readonly ulong? _child;
    private readonly (AgencyId Agency, SourceId Record)? _record;
    private readonly string _reason;

    public ReadAccesses(CallerIdentity caller, ulong? child, (AgencyId Agency, SourceId Record)? record, string reason)
        : base(caller, Action.WhoSaw)
    {
        _child = child;
        _record = record;
        _reason = reason;
    }

    protected override Decided<AccessSelection> DecideAnswer(HubState state, Moment moment)
    {
        if (FindChild(state) is not { } child)
        {
            return new(Refuse(state, Refusal.NotFound("child")), null);
        }

        var past = state.Records.Children.PastOf(child);
        // An auditor is somebody's colleague: what came past his own agency is not in his list either, and he cannot tell that it is missing.
        var seen = state.Accesses.Of(past).Where(index => !state.ProtectedReports.IsConcealedFrom(Caller.Agency.Value, index));
        var selection = new AccessSelection(past, [.. seen], state.Size);
        var audited = NewEvent(state);
        audited.Purpose = Purpose.P11;
        audited.Children.Add(child);
        audited.Count = (ulong)selection.Indexes.Count;
        var draft = new EntryDraft(new StateChange { Nothing = new NothingChanged() }, audited) { Parts = ReasonPart.Of(_reason, audited) };
        return new(draft, selection);
    }

    private ulong? FindChild(HubState state)
    {
        if (_child is { } child)
        {
            return state.Records.Children.Exists(child) ? state.Records.Children.Survivor(child) : null;
        }

        return _record is var (agency, recordId) && state.Records.Find(agency, recordId) is { } record
            ? state.Records.Children.ChildOf(record.Number)
            : null;
    }
}
