using InfoShareHub.Alerts.Composing;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using InfoShareHub.Protocol;
using InfoShareHub.ProtocolFiles;

namespace InfoShareHub.Alerts.Tests;

/// <summary>An invented area: five agencies, one child, and the baseline protocol.</summary>
internal static class World
{
    internal static readonly DateOnly Day = new(2026, 11, 2);

    internal static readonly ProtocolSet Protocol =
        ProtocolYaml.CompileSet([File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "baseline.yaml"))]).Set!;

    internal static readonly EnrolledAgency Police = Enrolled("police", AgencyKind.Police);
    internal static readonly EnrolledAgency Health = Enrolled("health", AgencyKind.Health);
    internal static readonly EnrolledAgency Education = Enrolled("education", AgencyKind.Education);
    internal static readonly EnrolledAgency Social = Enrolled("social", AgencyKind.SocialCare) with { Mailboxes = [MailboxKind.Contributor, MailboxKind.Screener] };
    internal static readonly EnrolledAgency Charity = Enrolled("charity", AgencyKind.Voluntary);

    internal static IReadOnlyList<EnrolledAgency> Agencies { get; } = [Police, Health, Education, Social, Charity];

    internal static SubjectIdentity Child { get; } = Subject("Testina", "Invented", "2012-05-17");

    internal static ConcernReport Report => new()
    {
        SourceId = Source("C-1"),
        SourceVersion = 1,
        EventTime = new DateTimeOffset(2026, 11, 1, 22, 30, 0, TimeSpan.Zero),
        RecordedTime = new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero),
        Subject = Child,
        Category = ConcernCategory.SexualExploitation,
        Statements =
        [
            new Statement(Standing.Fact, "seen in a car park"), new Statement(Standing.Opinion, "seemed afraid"),
            new Statement(Standing.ChildsWords, "he gives me things"), new Statement(Standing.Unclassified, "from a note"),
        ],
        ProtectiveCaveats = ["do not telephone the home"],
        Engagement = Engagement.Unsafe,
        Reporter = "PC 0000 Example",
        Attachments = [Attachment()],
        Area = "eastmoor",
    };

    internal static ConcernFacts Facts(params LinkedRecord[] linked) => new()
    {
        Report = Report,
        Reporter = Police.Agency,
        ReporterKind = Police.Kind,
        ReporterRoute = Police.ContactRoute,
        Subject = Child,
        Area = "eastmoor",
        AgeYears = 14,
        Linked = linked,
    };

    internal static LinkedRecord Record(EnrolledAgency owner, LinkBasis basis, params DataItem[] items) => new()
    {
        RecordNumber = 7,
        Agency = owner.Agency,
        Kind = owner.Kind,
        Basis = basis,
        Subject = Child,
        HasAddresses = Child.Addresses.Count > 0,
        Items = [.. items.Select((item, i) => HeldItem.Of(item, (uint)i + 1))],
        ContactRoute = owner.ContactRoute,
    };

    internal static DataItem Item(DataClass dataClass, params string[] marks) => new()
    {
        DataClass = dataClass,
        Service = $"service of {dataClass}",
        ContactRoute = $"route of {dataClass}",
        LastContact = Date("2026-10-21"),
        Categories = [$"category of {dataClass}", .. marks],
        Status = "open",
        From = Date("2026-09"),
        Until = Date("2027"),
        Text = $"text of {dataClass}",
        Standing = Standing.Opinion,
        Author = $"author of {dataClass}",
        Attachments = [Attachment()],
    };

    internal static AlertContent Compose(EnrolledAgency agency, MailboxKind kind, ConcernFacts facts) =>
        AlertComposer.Compose(AlertRecipient.Of(agency, kind), facts, Protocol, Day, viewed: default);

    internal static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException("no date", nameof(text));

    internal static SubjectIdentity Subject(string given, string family, string birthDate) =>
        PersonName.TryCreate(given, "Maybe", family, ["Tess Invented"], out var name)
        && NhsNumber.TryParse("9434765919", out var nhs)
        && Postcode.TryParse("EM1 2AB", out var postcode)
        && PostalAddress.TryCreate("1 Nowhere Street", "Eastmoor", postcode, isCurrent: true, out var current)
        && PostalAddress.TryCreate("2 Elsewhere Row", "Wexdale", null, isCurrent: false, out var former)
        && PhoneNumber.TryParse("07700 900123", out var phone)
        && SubjectIdentity.TryCreate(name, Date(birthDate), Sex.Female, nhs, null, [current, former], [phone], out var subject)
            ? subject
            : throw new ArgumentException("no subject", nameof(given));

    private static SourceId Source(string text) => SourceId.TryParse(text, out var id) ? id : throw new ArgumentException("no source id", nameof(text));

    private static AttachmentPointer Attachment() =>
        AttachmentPointer.TryCreate("https://records.example/1", new byte[32], "application/pdf", out var pointer) ? pointer : throw new InvalidOperationException("no pointer");

    private static EnrolledAgency Enrolled(string id, AgencyKind kind) => new()
    {
        Agency = AgencyId.TryParse(id, out var agency) ? agency : throw new ArgumentException("no agency id", nameof(id)),
        Kind = kind,
        Mailboxes = [MailboxKind.Contributor],
        RoleCodes = RoleSet.Of(RoleCode.SCR, RoleCode.MGR, RoleCode.SWK, RoleCode.POL, RoleCode.HLT, RoleCode.DSL, RoleCode.VOL, RoleCode.SEX),
        Areas = ["eastmoor"],
        ContactRoute = $"desk of {id}",
    };
}
