using InfoShareHub.Alerts.Composing;
using InfoShareHub.Alerts.Rendering;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Ledger.State;
using InfoShareHub.Protocol;
using EnrolledAgency = InfoShareHub.Ledger.State.EnrolledAgency;

namespace InfoShareHub.Ledger.Disclosing;

/// <summary>One thing that a record holds of a class: what the protocol decides about, and how it is shown as far as it may be.</summary>
/// <param name="Facts">For the decision.</param>
/// <param name="Piece">Which piece of the record it is.</param>
/// <param name="Record">Where it stands.</param>
/// <param name="Item">The item; null for identity and addresses.</param>
/// <param name="Masked">How many persons or passages are masked for this recipient.</param>
/// <param name="Render">Fields that a decision allows.</param>
internal sealed record Holding(
    ItemFacts Facts, HeldPiece Piece, KnownRecord Record, DataItem? Item, uint Masked, Func<FieldSet, IReadOnlyList<RenderedField>> Render)
{
    /// <summary>What a live record holds of a class; nothing is the usual answer.</summary>
    public static IEnumerable<Holding> Of(KnownRecord record, DataClass dataClass, EnrolledAgency owner, bool isOwn)
    {
        if (record.Subject is not { } subject)
        {
            yield break;
        }

        var person = HeldPiece.OfRecord(record.Number, 0);
        if (dataClass == DataClass.C01)
        {
            yield return new Holding(FactsOf(dataClass, owner), person, record, null, 0, fields => IdentityRendering.Render(subject, fields, owner.ContactRoute));
        }
        else if (dataClass == DataClass.C02 && (subject.Addresses.Count > 0 || subject.Phones.Count > 0))
        {
            yield return new Holding(FactsOf(dataClass, owner), person, record, null, 0, fields => AddressRendering.Render(subject, fields, owner.ContactRoute));
        }

        foreach (var (item, number) in record.Items.Zip(record.ItemNumbers))
        {
            if (item.DataClass == dataClass)
            {
                var masking = isOwn ? MentionMasking.None : MentionMasking.Of(item.Mentions, subject.Name);
                yield return new Holding(
                    ItemFacts.Of(item, owner.Id, owner.Kind, owner.Areas),
                    HeldPiece.OfRecord(record.Number, number),
                    record,
                    item,
                    isOwn ? 0 : (uint)item.Mentions.Count,
                    fields => ItemRendering.Render(item, fields, owner.ContactRoute, masking));
            }
        }
    }

    public ComposedItem Compose(Decision decision) => Compose(decision, decision.Fields);

    /// <summary>As far as its decision lets it be shown, and of that these fields.</summary>
    public ComposedItem Compose(Decision decision, FieldSet fields)
    {
        return ComposedItem.Of(Facts.DataClass, Facts.Owner, decision, decision.ShowsAnything ? Render(fields) : []) with
        {
            Piece = Piece,
            Outcome = decision.Outcome,
            ExpiresOn = decision.ExpiresOn,
            Grade = Item?.Grade is { } grade && fields.Contains(ItemField.Text) ? grade.ToString() : string.Empty,
            Provenance = decision.Level >= DisclosureLevel.D3 ? ProvenanceFor(fields) : null,
        };
    }

    private static ItemFacts FactsOf(DataClass dataClass, EnrolledAgency owner)
    {
        return new ItemFacts { DataClass = dataClass, Owner = owner.Id, OwnerKind = owner.Kind, OwnerAreas = owner.Areas };
    }

    private ItemProvenance ProvenanceFor(FieldSet fields)
    {
        var source = fields.Contains(ItemField.Service) ? Item?.Service : null;
        return new ItemProvenance(source ?? string.Empty, Record.CurrentVersion, Record.EventTime, Record.RecordedTime, Record.ReceivedTime);
    }
}
