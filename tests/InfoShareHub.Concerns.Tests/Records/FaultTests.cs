using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;

namespace InfoShareHub.Concerns.Tests.Records;

public sealed class FaultTests
{
    private static readonly DataItem Item = new() { DataClass = DataClass.C10, Text = "line\nline\ttab" };

    public static TheoryData<string, DataItem> Items => new()
    {
        { "data_class", Item with { DataClass = (DataClass)21 } },
        { "data_class", Item with { DataClass = DataClass.C01 } },
        { "data_class", Item with { DataClass = DataClass.C02 } },
        { "service", Item with { Service = new string('x', 201) } },
        { "contact_route", Item with { ContactRoute = "a\u0007b" } },
        { "categories", Item with { Categories = [.. Enumerable.Repeat("x", 21)] } },
        { "categories[1]", Item with { Categories = ["x", " "] } },
        { "categories[0]", Item with { Categories = [new string('x', 101)] } },
        { "status", Item with { Status = new string('x', 101) } },
        { "until", Item with { From = Date("2026-05"), Until = Date("2026-04-30") } },
        { "text", Item with { Text = new string('x', 8001) } },
        { "standing", Item with { Standing = (Standing)4 } },
        { "author", Item with { Author = new string('x', 201) } },
        { "attachments", Item with { Attachments = [.. Enumerable.Repeat(Pointer(), 11)] } },
    };

    public static TheoryData<string, ConcernReport> Concerns => new()
    {
        { "source_version", Concern with { SourceVersion = 0 } },
        { "recorded_time", Concern with { RecordedTime = Concern.EventTime.AddDays(-1).AddSeconds(-1) } },
        { "subject", Concern with { RecordId = null } },
        { "category", Concern with { Category = (ConcernCategory)11 } },
        { "statements", Concern with { Statements = [] } },
        { "statements", Concern with { Statements = [.. Enumerable.Repeat(new Statement(Standing.Fact, "x"), 21)] } },
        { "statements[0].text", Concern with { Statements = [new Statement(Standing.Fact, "")] } },
        { "statements[0].standing", Concern with { Statements = [new Statement((Standing)9, "x")] } },
        { "threshold", Concern with { Threshold = (Threshold)6 } },
        { "consent", Concern with { Consent = (ConsentState)(-1) } },
        { "engagement", Concern with { Engagement = (Engagement)4 } },
        { "protective_caveats[0]", Concern with { ProtectiveCaveats = [new string('x', 301)] } },
        { "reporter", Concern with { Reporter = new string('x', 201) } },
    };

    private static ConcernReport Concern => new()
    {
        SourceId = Id("C-1"),
        RecordId = Id("R-1"),
        SourceVersion = 1,
        EventTime = new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero),
        RecordedTime = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero),
        Category = ConcernCategory.Neglect,
        Statements = [new Statement(Standing.Fact, "seen alone")],
    };

    [Fact]
    public void What_is_within_the_limits_has_no_fault()
    {
        Assert.Empty(Item.FindFaults());
        Assert.Empty(Concern.FindFaults());
        Assert.Empty((Item with { Text = new string('x', 8000), Categories = [.. Enumerable.Repeat(new string('x', 100), 20)] }).FindFaults());
        Assert.Empty((Item with { From = Date("2026"), Until = Date("2026-01") }).FindFaults());
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void A_fault_of_an_item_names_its_field(string field, DataItem item) => Assert.Equal(field, Assert.Single(item.FindFaults()).Field);

    [Theory]
    [MemberData(nameof(Concerns))]
    public void A_fault_of_a_concern_names_its_field(string field, ConcernReport concern) => Assert.Equal(field, Assert.Single(concern.FindFaults()).Field);

    [Fact]
    public void All_faults_are_reported_together()
    {
        var item = Item with { DataClass = (DataClass)99, Status = new string('x', 999), Author = new string('x', 999) };

        Assert.Equal(["data_class", "status", "author"], item.FindFaults().Select(fault => fault.Field));
    }

    [Theory]
    [InlineData("https://records.example/1", true)]
    [InlineData("urn:uuid:0", true)]
    [InlineData("https://user:secret@records.example/1", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("records/1", false)]
    [InlineData("", false)]
    public void An_attachment_is_an_absolute_address_without_a_user(string uri, bool isTaken) =>
        Assert.Equal(isTaken, AttachmentPointer.TryCreate(uri, new byte[32], "application/pdf", out _));

    [Theory]
    [InlineData(31, "application/pdf")]
    [InlineData(33, "application/pdf")]
    [InlineData(32, "pdf")]
    [InlineData(32, "application/")]
    [InlineData(32, "application/p df")]
    public void An_attachment_needs_a_whole_digest_and_a_media_type(int bytes, string mediaType) =>
        Assert.False(AttachmentPointer.TryCreate("https://records.example/1", new byte[bytes], mediaType, out _));

    [Fact]
    public void What_agencies_send_keeps_its_values_out_of_logs() =>
        Assert.Equal(["DataItem", "ConcernReport", "Statement", "AttachmentPointer"], [Item.ToString(), Concern.ToString(), Concern.Statements[0].ToString(), Pointer().ToString()]);

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException("no date", nameof(text));

    private static SourceId Id(string text) => SourceId.TryParse(text, out var id) ? id : throw new ArgumentException("no id", nameof(text));

    private static AttachmentPointer Pointer()
    {
        Assert.True(AttachmentPointer.TryCreate("https://records.example/1", new byte[32], "application/pdf", out var pointer));
        return pointer;
    }
}
