using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Recalls;

public sealed class UndoneLinkTests : IAsyncLifetime
{
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync();
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-1", 1));
        await Messages.PushAsync(_hub.Connect("education-contributor"), Messages.Record("e-1", 1, Messages.Item(DataClass.C04, "came late")));
        await Messages.PushAsync(_hub.Connect("charity-contributor"), Messages.Record("v-1", 1));
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Scenario_19_what_was_told_because_of_a_record_that_was_another_childs_is_recalled()
    {
        var told = await Told.AskAsync(_hub, "p-1", DataClass.C01, DataClass.C04);
        var items = told.Answers.SelectMany(answer => answer.Items).Where(item => item.Level > DisclosureLevel.D0 && item.OwnerAgency != "police").ToList();
        Assert.Contains(items, item => item.OwnerAgency == "education");

        // The police find that their record is of somebody else.
        await Messages.PushAsync(_hub.Connect("police-contributor"), Told.Version("p-1", 5, 2));

        var recalls = await Told.RecallsAsync(_hub, "police-contributor");
        Assert.All(recalls, recall => Assert.Equal(RecallReason.RecallLinkUndone, recall.Reason));
        Assert.Equal(items.Select(item => item.PieceId).Order(), recalls.SelectMany(recall => recall.Pieces).Select(piece => piece.PieceId).Order());
        Assert.Equal(["police-contributor"], (await Told.RecalledAsync(_hub)).Keys);
    }

    [Fact]
    public async Task What_was_told_of_a_record_that_turned_out_to_be_another_childs_is_recalled_whole()
    {
        await Told.AskAsync(_hub, "p-1", DataClass.C01, DataClass.C04);

        await Messages.PushAsync(_hub.Connect("education-contributor"), Told.Version("e-1", 5, 2, Messages.Item(DataClass.C04, "came late")));

        var recall = Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));
        Assert.Equal(RecallReason.RecallLinkUndone, recall.Reason);
        Assert.Equal("education", recall.OwnerAgency);
        Assert.Equal(2, recall.Pieces.Count);
    }

    [Fact]
    public async Task A_record_that_another_change_takes_along_is_recalled_where_it_was_told_of_the_other_child()
    {
        // Two records that only a third holds together: as soon as it goes, they are two children.
        var bridge = Messages.Record("h-1", 3);
        await Messages.PushAsync(_hub.Connect("health-contributor"), bridge);
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-3", 3));
        await Told.AskAsync(_hub, "p-3", DataClass.C01);

        await Told.WithdrawAsync(_hub.Connect("health-contributor"), Told.Withdrawal("h-1", 1));

        var recall = Assert.Single(await Told.RecallsAsync(_hub, "police-contributor"));
        Assert.Equal("health", recall.OwnerAgency);
        Assert.Equal(RecallReason.RecallWithdrawn, recall.Reason);
    }

    [Fact]
    public async Task A_concern_told_to_an_agency_whose_record_is_no_longer_the_childs_is_recalled_from_it_alone()
    {
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), ByRecord("one", "e-1"));
        Assert.NotEmpty(await Told.AlertsAsync(_hub, "police-contributor"));
        Assert.NotEmpty(await Told.AlertsAsync(_hub, "charity-contributor"));

        await Messages.PushAsync(_hub.Connect("police-contributor"), Told.Version("p-1", 5, 2));

        var recalls = await Told.RecallsAsync(_hub, "police-contributor");
        Assert.Contains(recalls, recall => recall.Pieces.Any(piece => piece.DataClass == DataClass.C16));
        Assert.All(recalls, recall => Assert.Equal(RecallReason.RecallLinkUndone, recall.Reason));
        Assert.DoesNotContain(await Told.RecallsAsync(_hub, "charity-contributor"), recall => recall.OwnerAgency == "education");
    }

    [Fact]
    public async Task A_change_that_moves_nobody_recalls_nothing()
    {
        await Told.AskAsync(_hub, "p-1", DataClass.C01, DataClass.C04);

        await Messages.PushAsync(_hub.Connect("health-contributor"), Messages.Record("h-1", 1));
        await Messages.PushAsync(_hub.Connect("police-contributor"), Told.Version("p-1", 1, 2, Messages.Item(DataClass.C12, "seen")));

        Assert.Empty(await Told.RecalledAsync(_hub));
    }

    [Fact]
    public void The_people_of_these_tests_are_two()
    {
        Assert.NotEqual(Subjects.Number(1).Identity, Subjects.Number(5).Identity);
    }

    private static SubmitConcernRequest ByRecord(string id, string record)
    {
        var request = Messages.Concern(id, 1);
        request.Concern.Subject = null;
        request.Concern.RecordId = record;
        return request;
    }
}
