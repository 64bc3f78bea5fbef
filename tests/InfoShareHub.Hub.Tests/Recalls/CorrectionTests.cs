using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Recalls;

public sealed class CorrectionTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync();
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-1", 1));
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1, Messages.Item(DataClass.C04, "came late"), Messages.Item(DataClass.C04, "left early")));
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task A_correction_reaches_whoever_was_told_a_field_that_changed()
    {
        var told = await Told.AskAsync(_hub, "p-1", DataClass.C04);
        var items = told.Answers.Single().Items.Where(item => item.Level > DisclosureLevel.D0).ToList();
        Assert.NotEmpty(items);
        var corrected = Messages.Item(DataClass.C04, "came late");
        corrected.Service = "Another Service";

        await Messages.PushAsync(_hub.Connect("education-contributor"), Told.Version("e-1", 1, 2, corrected, Messages.Item(DataClass.C04, "left early")));

        var recall = Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));
        Assert.Equal(RecallReason.RecallCorrected, recall.Reason);
        var piece = Assert.Single(recall.Pieces);
        Assert.Contains(piece.PieceId, items.Select(item => item.PieceId));
        Assert.Equal("service", Assert.Single(piece.Fields));
        Assert.Equal(1ul, piece.Version);
        Assert.Equal(told.Receipt.Index, piece.ToldIndex);
        Assert.Equal(2ul, piece.ReplacedByVersion);
    }

    [Fact]
    public async Task A_correction_of_what_was_not_told_reaches_nobody()
    {
        await Told.AskAsync(_hub, "p-1", DataClass.C04);
        var hidden = Messages.Item(DataClass.C04, "came late");
        hidden.Author = "A. Teacher";

        await Messages.PushAsync(
            _hub.Connect("education-contributor"), Told.Version("e-1", 1, 2, Messages.Item(DataClass.C04, "left early"), hidden, Messages.Item(DataClass.C07, "new")));

        Assert.Empty(await Told.RecalledAsync(_hub));
    }

    [Fact]
    public async Task Whoever_was_told_less_hears_of_a_correction_of_less_only()
    {
        await Told.AskAsync(_hub.Connect("police-contributor", "officer-1", "POL"), "p-1", DataClass.C04);
        var items = (await Told.AskAsync(_hub, "p-1", DataClass.C01)).Answers.Single().Items;
        Assert.DoesNotContain(items.SelectMany(item => item.Fields), field => field.Name == "middle_names");
        var named = Told.Version("e-1", 1, 2, Messages.Item(DataClass.C04, "came late"), Messages.Item(DataClass.C04, "left early"));
        named.Record.Subject.Identity.MiddleNames = "Example";

        await Messages.PushAsync(_hub.Connect("education-contributor"), named);

        Assert.Empty(await Told.RecalledAsync(_hub));
    }

    [Fact]
    public async Task An_item_that_is_gone_is_recalled_whole_from_whoever_was_told_of_it()
    {
        var items = (await Told.AskAsync(_hub, "p-1", DataClass.C04)).Answers.Single().Items.Where(item => item.Level > DisclosureLevel.D0).ToList();

        await Messages.PushAsync(_hub.Connect("education-contributor"), Told.Version("e-1", 1, 2, Messages.Item(DataClass.C04, "left early")));

        var recall = Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));
        Assert.Equal(RecallReason.RecallWithdrawn, recall.Reason);
        var piece = Assert.Single(recall.Pieces);
        var gone = items.Single(item => item.PieceId == piece.PieceId);
        Assert.Equal(gone.Fields.Select(field => field.Name).Distinct().Order(), piece.Fields.Order());
    }

    [Fact]
    public async Task A_withdrawn_record_is_recalled_whole()
    {
        await Told.AskAsync(_hub, "p-1", DataClass.C01, DataClass.C04);

        await Told.WithdrawAsync(_hub.Connect("education-contributor"), Told.Withdrawal("e-1", 1));

        var recall = Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));
        Assert.Equal(RecallReason.RecallWithdrawn, recall.Reason);
        Assert.Equal("education", recall.OwnerAgency);
        Assert.Equal(3, recall.Pieces.Count);
    }

    [Fact]
    public async Task What_was_recalled_and_not_told_again_is_not_recalled_twice()
    {
        await Told.AskAsync(_hub, "p-1", DataClass.C04);
        await Told.WithdrawAsync(_hub.Connect("education-contributor"), Told.Withdrawal("e-1", 1));
        await Messages.PushAsync(_hub.Connect("education-contributor"), Told.Version("e-1", 1, 2, Messages.Item(DataClass.C04, "came late")));

        await Told.WithdrawAsync(_hub.Connect("education-contributor"), Told.Withdrawal("e-1", 2));

        Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));
    }

    [Fact]
    public async Task A_concern_that_is_corrected_is_recalled_in_the_fields_that_changed()
    {
        var education = _hub.Connect("education-contributor");
        await Messages.SubmitAsync(education, Messages.Concern("one", person: 1));
        await Told.AlertsAsync(_hub, "social-screener");
        var corrected = Messages.Concern("one", person: 1);
        corrected.SubmissionId = "c-one-2";
        corrected.Concern.SourceVersion = 2;
        corrected.Concern.Statements[0].Text = "came without a hat";

        await Messages.SubmitAsync(education, corrected);

        var recall = Assert.Single(await Told.RecallsAsync(_hub, "social-screener"));
        Assert.Equal(RecallReason.RecallCorrected, recall.Reason);
        var piece = Assert.Single(recall.Pieces);
        Assert.Equal(DataClass.C16, piece.DataClass);
        Assert.Equal("statements", Assert.Single(piece.Fields));
        Assert.Equal(2ul, piece.ReplacedByVersion);
    }

    [Fact]
    public async Task The_owner_is_not_told_to_forget_what_is_its_own()
    {
        await Told.AskAsync(_hub.Connect("education-contributor", "lead-1", "DSL"), "e-1", DataClass.C04);

        await Told.WithdrawAsync(_hub.Connect("education-contributor"), Told.Withdrawal("e-1", 1));

        Assert.Empty(await Told.RecalledAsync(_hub));
    }
}
