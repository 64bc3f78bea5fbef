using InfoShareHub.Concerns.Identity;
using InfoShareHub.Ledger.Entries;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Hub.Tests.Disclosures;

/// <summary>A person's word that two records are one child, as a later version of one of them would carry it: the setting of a test, not its subject.</summary>
internal sealed class ConfirmLink : AnsweringCommand<Nothing>
{
    private readonly (AgencyId Agency, SourceId Record) _one;
    private readonly (AgencyId Agency, SourceId Record) _other;
    private readonly Record _content;

    public ConfirmLink(CallerIdentity caller, (AgencyId Agency, SourceId Record) one, (AgencyId Agency, SourceId Record) other, Record content)
        : base(caller, Action.UpsertRecord)
    {
        (_one, _other, _content) = (one, other, content);
    }

    protected override Decided<Nothing> DecideAnswer(HubState state, Moment moment)
    {
        var one = state.Records.Find(_one.Agency, _one.Record)!;
        var other = state.Records.Find(_other.Agency, _other.Record)!;
        var child = state.Records.Children.ChildOf(other.Number)!.Value;
        var kept = new RecordKept
        {
            Agency = one.Agency.Value,
            RecordId = one.RecordId.Value,
            SourceVersion = one.CurrentVersion + 1,
            RecordNumber = one.Number,
            EventTimeUs = LedgerClock.ToMicroseconds(one.EventTime),
            RecordedTimeUs = LedgerClock.ToMicroseconds(one.RecordedTime),
            Wins = true,
            Child = child,
            Links = { new LinkMade { RecordNumber = other.Number, Child = child, Band = Band.Confirmed } },
        };
        var parts = ContentMapping.FromSubject(_content.Subject).Concat(ContentMapping.FromItems(_content.Items)).ToList();
        kept.LastItem = ItemNumbering.Number(one, parts);
        return new(new EntryDraft(new StateChange { RecordKept = kept }, NewEvent(state)) { Parts = parts }, Nothing.Value);
    }
}
