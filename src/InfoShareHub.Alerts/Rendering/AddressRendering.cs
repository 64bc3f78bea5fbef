using InfoShareHub.Concerns.Identity;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Rendering;

/// <summary>Shows where a person is and how to reach them (C02) with the fields that a decision allows, and no others.</summary>
public static class AddressRendering
{
    /// <summary>The allowed fields that have a value; the fields of one address follow each other.</summary>
    public static IReadOnlyList<RenderedField> Render(SubjectIdentity subject, FieldSet allowed, string agencyRoute)
    {
        var writer = new FieldWriter(allowed);
        writer.Write(ItemField.ContactRoute, agencyRoute);
        writer.Write(ItemField.Known, "yes");
        foreach (var address in subject.Addresses)
            Write(writer, address);
        foreach (var phone in subject.Phones)
            writer.Write(ItemField.Phones, phone.Value);
        return writer.Fields;
    }

    private static void Write(FieldWriter writer, PostalAddress address)
    {
        writer.Write(ItemField.AddressLines, address.Lines);
        writer.Write(ItemField.Town, address.Town);
        if (address.Postcode is not null && !writer.Allows(ItemField.Postcode))
            writer.Write(ItemField.OutwardPostcode, address.Postcode.Outward);
        writer.Write(ItemField.Postcode, address.Postcode?.Value ?? "");
        writer.Write(ItemField.Current, address.IsCurrent ? "yes" : "no");
    }
}
