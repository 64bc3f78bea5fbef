using InfoShareHub.Concerns.Records;
using InfoShareHub.Concerns.Sharing;
using Xunit;

namespace InfoShareHub.Protocol.Tests;

public sealed class MarkerTests
{
    [Fact]
    public void Marks_are_read_from_category_codes()
    {
        var item = new DataItem { DataClass = DataClass.C12, Categories = ["missing", "isp:missing-episode", "isp:handling-p"] };

        var facts = ItemFacts.Of(item, Requests.Agency("police"), AgencyKind.Police, []);

        Assert.Equal(MarkerSet.Of(Marker.MissingEpisode, Marker.HandlingP), facts.Markers);
    }

    [Theory]
    [InlineData("isp:privat")]
    [InlineData("ISP:private")]
    [InlineData("isp:source4")]
    [InlineData("isp:source-graded")]
    [InlineData("isp:")]
    [InlineData("isp:unrecognised")]
    [InlineData("isp: private")]
    public void A_code_that_begins_like_a_mark_and_is_none_counts_as_unreadable(string code) =>
        Assert.Equal(MarkerSet.Of(Marker.Unrecognised), MarkerSet.Read([code]));

    [Fact]
    public void Every_mark_is_read_back_from_its_code()
    {
        var marks = Enum.GetValues<Marker>().Where(marker => marker != Marker.Unrecognised).ToArray();

        Assert.Equal(MarkerSet.Of(marks), MarkerSet.Read([.. marks.SelectMany(MarkerSet.CodesOf)]));
        Assert.Equal(marks, MarkerSet.Of(marks));
    }

    [Fact]
    public void Every_field_is_read_back_from_its_name()
    {
        foreach (var field in Enum.GetValues<ItemField>())
        {
            Assert.True(ItemFields.TryParse(ItemFields.NameOf(field), out var read));
            Assert.Equal(field, read);
        }

        Assert.Equal("last_contact_month", ItemFields.NameOf(ItemField.LastContactMonth));
    }

    [Fact]
    public void A_higher_level_contains_the_lower_ones()
    {
        foreach (var dataClass in Enum.GetValues<DataClass>())
        {
            Assert.True(ItemFields.UpTo(dataClass, DisclosureLevel.D0).IsEmpty);
            for (var level = DisclosureLevel.D0; level < DisclosureLevel.D5; level++)
                Assert.True(ItemFields.UpTo(dataClass, level + 1).ContainsAll(ItemFields.UpTo(dataClass, level)));
        }
    }
}
