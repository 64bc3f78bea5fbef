using InfoShareHub.Concerns.Identity;
using InfoShareHub.Protocol;

namespace InfoShareHub.Alerts.Rendering;

/// <summary>Shows who a person is (C01) with the fields that a decision allows, and no others.</summary>
public static class IdentityRendering
{
    /// <summary>The allowed fields that have a value, in a fixed order.</summary>
    public static IReadOnlyList<RenderedField> Render(SubjectIdentity subject, FieldSet allowed, string agencyRoute)
    {
        var writer = new FieldWriter(allowed);
        writer.Write(ItemField.ContactRoute, agencyRoute);
        writer.Write(ItemField.Known, "yes");
        writer.Write(ItemField.GivenName, subject.Name.Given);
        writer.Write(ItemField.MiddleNames, subject.Name.Middle);
        writer.Write(ItemField.FamilyName, subject.Name.Family);
        foreach (var alias in subject.Name.Aliases)
            writer.Write(ItemField.Aliases, alias);
        if (subject.BirthDate is not null && !writer.Allows(ItemField.BirthDate))
            writer.Write(ItemField.BirthYear, DateText.YearOf(subject.BirthDate));
        writer.Write(ItemField.BirthDate, subject.BirthDate);
        if (subject.Sex != Sex.Unknown)
            writer.Write(ItemField.Sex, SnakeCase.Of(subject.Sex.ToString()));
        writer.Write(ItemField.NhsNumber, subject.NhsNumber?.Value ?? "");
        writer.Write(ItemField.Upn, subject.Upn?.Value ?? "");
        return writer.Fields;
    }
}
