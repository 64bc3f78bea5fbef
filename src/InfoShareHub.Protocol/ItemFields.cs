using System.Collections.Frozen;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Protocol;

/// <summary>Which fields a class has and from which level each may be shown. Fixed with the published contract; a protocol may show less, never more.</summary>
public static class ItemFields
{
    private static readonly FieldSet[] ItemByLevel = ByLevel(
        (DisclosureLevel.D1, [ItemField.ContactRoute]),
        (DisclosureLevel.D2, [ItemField.Service, ItemField.LastContactMonth]),
        (DisclosureLevel.D3, [ItemField.Categories, ItemField.Status, ItemField.LastContact, ItemField.From, ItemField.Until]),
        (DisclosureLevel.D4, [ItemField.Text, ItemField.Standing, ItemField.Attachments]),
        (DisclosureLevel.D5, [ItemField.Author]));

    private static readonly FieldSet[] IdentityByLevel = ByLevel(
        (DisclosureLevel.D1, [ItemField.ContactRoute]),
        (DisclosureLevel.D2, [ItemField.Known]),
        (DisclosureLevel.D3, [ItemField.BirthYear]),
        (DisclosureLevel.D4, [ItemField.GivenName, ItemField.MiddleNames, ItemField.FamilyName, ItemField.Aliases, ItemField.BirthDate, ItemField.Sex, ItemField.NhsNumber, ItemField.Upn]));

    private static readonly FieldSet[] AddressByLevel = ByLevel(
        (DisclosureLevel.D1, [ItemField.ContactRoute]),
        (DisclosureLevel.D2, [ItemField.Known]),
        (DisclosureLevel.D3, [ItemField.OutwardPostcode, ItemField.Current]),
        (DisclosureLevel.D4, [ItemField.AddressLines, ItemField.Town, ItemField.Postcode, ItemField.Phones]));

    private static readonly FieldSet[] ConcernByLevel = ByLevel(
        (DisclosureLevel.D1, [ItemField.ContactRoute]),
        (DisclosureLevel.D2, [ItemField.ConcernRecorded, ItemField.ReportingAgency]),
        (DisclosureLevel.D3, [ItemField.Category, ItemField.EventDate, ItemField.RecordedDate]),
        (DisclosureLevel.D4, [ItemField.Statements, ItemField.ProtectiveCaveats, ItemField.Engagement, ItemField.Attachments]),
        (DisclosureLevel.D5, [ItemField.Reporter]));

    // C16 is both: observations in records and concerns on their way.
    private static readonly FieldSet[] ObservationByLevel = [.. ItemByLevel.Zip(ConcernByLevel, (item, concern) => item.Union(concern))];

    private static readonly string[] Names = [.. Enum.GetValues<ItemField>().Order().Select(field => SnakeCase.Of(field.ToString()))];

    private static readonly FrozenDictionary<string, ItemField> ByName = Enum.GetValues<ItemField>().ToFrozenDictionary(NameOf, field => field, StringComparer.Ordinal);

    /// <summary>The field's name on the wire and in documents, such as <c>last_contact_month</c>.</summary>
    public static string NameOf(ItemField field) => Names[(int)field];

    /// <summary>Reads a field's name exactly as <see cref="NameOf"/> writes it.</summary>
    public static bool TryParse(string name, out ItemField field) => ByName.TryGetValue(name, out field);

    /// <summary>All fields of a class that may be shown at a level; a higher level contains the lower ones.</summary>
    public static FieldSet UpTo(DataClass dataClass, DisclosureLevel level)
    {
        var byLevel = dataClass switch
        {
            DataClass.C01 => IdentityByLevel,
            DataClass.C02 => AddressByLevel,
            DataClass.C16 => ObservationByLevel,
            _ => ItemByLevel,
        };
        return byLevel[(int)level];
    }

    private static FieldSet[] ByLevel(params (DisclosureLevel Level, ItemField[] Fields)[] added)
    {
        var byLevel = new FieldSet[(int)DisclosureLevel.D5 + 1];
        for (var level = DisclosureLevel.D1; level <= DisclosureLevel.D5; level++)
        {
            var here = added.Where(part => part.Level == level).SelectMany(part => part.Fields).ToArray();
            byLevel[(int)level] = byLevel[(int)level - 1].Union(FieldSet.Of(here));
        }

        return byLevel;
    }
}
