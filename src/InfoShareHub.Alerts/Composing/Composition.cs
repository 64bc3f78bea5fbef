using InfoShareHub.Alerts.Rendering;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Composing;

/// <summary>One composing of one alert: asks the protocol item by item and renders what it allows.</summary>
internal sealed class Composition(AlertRecipient recipient, ConcernFacts facts, ProtocolSet protocol, DateOnly date, ClassSet viewed)
{
    // What would say who reported: the route to the reporter, the agency, the person.
    private static readonly FieldSet Origin = FieldSet.Of(ItemField.ContactRoute, ItemField.ReportingAgency, ItemField.Reporter);

    private readonly List<ComposedDecision> _decisions = [];
    private readonly SubjectFacts _subject = new()
    {
        AgeYears = facts.AgeYears,
        IsAdult = facts.AgeYears >= SubjectFacts.AdultAge,
        IsSealed = facts.IsSealed,
        IsKnownToRecipient = facts.Linked.Any(record => record.Agency == recipient.Mailbox.Agency && record.Basis >= LinkBasis.Automatic),
    };

    // Screeners and seal-holders are told of a concern as such; contributors because their own record was linked.
    private bool IsToldAsSuch => recipient.Mailbox.Kind != MailboxKind.Contributor;

    internal AlertContent Compose()
    {
        var concern = DecideConcern();
        var known = ComposeKnown();
        return new AlertContent
        {
            Recipient = recipient,
            Purpose = facts.Purpose,
            IsProtected = facts.IsProtected,
            ReportingAgency = !facts.IsProtected && concern.Decision.Fields.Contains(ItemField.ReportingAgency) ? facts.Reporter : null,
            EventTime = concern.Decision.Fields.Contains(ItemField.EventDate) ? facts.Report.EventTime : null,
            Category = concern.Decision.Fields.Contains(ItemField.Category) ? facts.Report.Category : null,
            IsUrgent = facts.Report.IsImmediateDanger,
            Threshold = concern.Decision.Level >= DisclosureLevel.D3 ? facts.Report.Threshold : Threshold.None,
            Concern = facts.IsProtected ? [.. concern.Items.Select(item => item with { OwnerAgency = null })] : concern.Items,
            Known = known,
            Matches = recipient.Mailbox.Kind switch
            {
                MailboxKind.Screener when !facts.IsSealed => [.. facts.Linked, .. facts.Possible],
                MailboxKind.SealHolder => facts.Resembled,
                _ => [],
            },
            Decisions = facts.IsProtected ? [.. concern.Decisions.Select(made => made with { Owner = null }), .. _decisions.Skip(concern.Decisions.Count)] : _decisions,
        };
    }

    /// <summary>Whether anything of the concern itself is shown, before anybody else's holdings come into view.</summary>
    internal bool ShowsConcern()
    {
        var basis = IsToldAsSuch ? LinkBasis.OwnRecord : BasisOfOwnRecords();
        return Decide(DataClass.C16, facts.Reporter, facts.ReporterKind, facts.ReporterAreas, basis, default, isConcern: true).ShowsAnything;
    }

    private (Decision Decision, IReadOnlyList<ComposedItem> Items, IReadOnlyList<ComposedDecision> Decisions) DecideConcern()
    {
        // The text is about whom it was submitted for. Another agency is told because its own record was linked, so that link is as sure as it is.
        var basis = IsToldAsSuch ? LinkBasis.OwnRecord : BasisOfOwnRecords();
        var items = new List<ComposedItem>();
        var decision = Decide(DataClass.C16, facts.Reporter, facts.ReporterKind, facts.ReporterAreas, basis, default, isConcern: true);
        Add(
            items, DataClass.C16, facts.Reporter, basis, decision, HeldPiece.OfConcern(facts.ConcernNumber),
            () => ConcernRendering.Render(facts.Report, facts.Reporter, Shown(decision), facts.ReporterRoute));

        var identity = Decide(DataClass.C01, facts.Reporter, facts.ReporterKind, facts.ReporterAreas, basis, default, isConcern: true);
        Add(
            items, DataClass.C01, facts.Reporter, basis, identity, SubjectPiece(),
            () => facts.Subject is null ? [] : IdentityRendering.Render(facts.Subject, Shown(identity), facts.ReporterRoute));
        return (decision, items, [.. _decisions]);
    }

    private FieldSet Shown(Decision decision) => facts.IsProtected ? decision.Fields.Except(Origin) : decision.Fields;

    private HeldPiece SubjectPiece() =>
        facts.SubjectRecordNumber == 0 ? HeldPiece.OfConcern(facts.ConcernNumber) : HeldPiece.OfRecord(facts.SubjectRecordNumber, 0);

    private LinkBasis BasisOfOwnRecords() =>
        facts.Linked.Where(record => record.Agency == recipient.Mailbox.Agency).Select(record => record.Basis).DefaultIfEmpty(LinkBasis.None).Max();

    private List<ComposedItem> ComposeKnown()
    {
        var items = new List<ComposedItem>();
        foreach (var record in facts.Linked)
        {
            if (record.Agency != recipient.Mailbox.Agency)
                Add(items, record);
        }

        return items;
    }

    private void Add(List<ComposedItem> items, LinkedRecord record)
    {
        var identity = Decide(DataClass.C01, record.Agency, record.Kind, record.Areas, record.Basis, default, isConcern: false);
        var person = HeldPiece.OfRecord(record.RecordNumber, 0);
        Add(items, DataClass.C01, record.Agency, record.Basis, identity, person, () => record.Subject is null ? [] : IdentityRendering.Render(record.Subject, identity.Fields, record.ContactRoute));
        if (record.HasAddresses)
        {
            var address = Decide(DataClass.C02, record.Agency, record.Kind, record.Areas, record.Basis, default, isConcern: false);
            Add(items, DataClass.C02, record.Agency, record.Basis, address, person, () => record.Subject is null ? [] : AddressRendering.Render(record.Subject, address.Fields, record.ContactRoute));
        }

        foreach (var item in record.Items)
        {
            var decision = Decide(item.DataClass, record.Agency, record.Kind, record.Areas, record.Basis, item.Markers, isConcern: false);
            var piece = HeldPiece.OfRecord(record.RecordNumber, item.Number);
            Add(items, item.DataClass, record.Agency, record.Basis, decision, piece, () => item.Content is null ? [] : Render(item.Content, record, decision));
        }
    }

    private static IReadOnlyList<RenderedField> Render(DataItem item, LinkedRecord record, Decision decision) =>
        ItemRendering.Render(item, decision.Fields, record.ContactRoute, MentionMasking.Of(item.Mentions, record.Subject?.Name));

    private Decision Decide(DataClass dataClass, AgencyId owner, AgencyKind ownerKind, IReadOnlyList<string> ownerAreas, LinkBasis basis, MarkerSet markers, bool isConcern)
    {
        return protocol.Decide(new DecisionRequest
        {
            Recipient = recipient.Recipient,
            Subject = _subject,
            Item = new ItemFacts { DataClass = dataClass, Owner = owner, OwnerKind = ownerKind, OwnerAreas = ownerAreas, Markers = markers, IsConcern = isConcern },
            Purpose = facts.Purpose,
            Threshold = facts.Report.Threshold,
            // The concern is the record of its own threshold: it names who judged and when.
            HasThresholdReference = true,
            Consent = facts.Report.Consent,
            IsUrgent = facts.Report.IsImmediateDanger,
            Basis = basis,
            // Who reported is shown only to who asks for it, so an alert goes no further than the content.
            RequestedLevel = DisclosureLevel.D4,
            Viewed = viewed,
            Date = date,
        });
    }

    private void Add(
        List<ComposedItem> items,
        DataClass dataClass,
        AgencyId owner,
        LinkBasis basis,
        Decision decision,
        HeldPiece piece,
        Func<IReadOnlyList<RenderedField>> render)
    {
        var rendered = decision.ShowsAnything ? render() : [];
        _decisions.Add(new ComposedDecision(dataClass, owner, basis, decision, decision.ShowsAnything ? ShownPiece.Of(piece, rendered) : null));
        if (decision.ShowsAnything)
            items.Add(ComposedItem.Of(dataClass, owner, decision, rendered) with { Piece = piece });
        // A referral without a level says once per class that something waits for a person; how much of it there is, is not said.
        else if (decision.Outcome == DecisionOutcome.Refer && !items.Exists(item => item.DataClass == dataClass && item.Level == DisclosureLevel.D0))
            items.Add(ComposedItem.Of(dataClass, owner, decision, []));
    }
}
