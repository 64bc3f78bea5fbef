using Grpc.Core;
using Xunit;

namespace InfoShareHub.Compat.Tests.Types;

public sealed class MetadataTypeTests
{
    [Fact]
    public void A_key_is_kept_in_lower_case()
    {
        Assert.Equal("x-trace_1.0", new Metadata.Entry("X-Trace_1.0", "v").Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("colon:")]
    [InlineData("grüße")]
    public void A_key_of_other_characters_is_refused(string key)
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry(key, "v"));
    }

    [Fact]
    public void Text_under_a_binary_key_and_bytes_under_a_text_key_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("data-bin", "text"));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("data", [1]));
    }

    [Fact]
    public void Bytes_are_copied_on_the_way_in_and_on_the_way_out()
    {
        byte[] bytes = [1, 2];
        var entry = new Metadata.Entry("data-bin", bytes);
        bytes[0] = 9;
        entry.ValueBytes[1] = 9;

        Assert.Equal(new byte[] { 1, 2 }, entry.ValueBytes);
    }

    [Fact]
    public void The_last_of_several_values_is_the_one_that_counts()
    {
        var metadata = new Metadata { { "k", "first" }, { "k", "last" } };

        Assert.Equal("last", metadata.GetValue("k"));
        Assert.Equal(["first", "last"], metadata.GetAll("k").Select(entry => entry.Value));
        Assert.Null(metadata.GetValue("other"));
    }

    [Fact]
    public void The_empty_metadata_stay_empty()
    {
        Assert.True(Metadata.Empty.IsReadOnly);
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("k", "v"));
        Assert.Empty(Metadata.Empty);
    }

    [Fact]
    public void Entries_can_be_put_in_taken_out_and_replaced()
    {
        var metadata = new Metadata { { "a", "1" }, { "c", "3" } };
        metadata.Insert(1, new Metadata.Entry("b", "2"));
        metadata[0] = new Metadata.Entry("z", "0");
        metadata.RemoveAt(2);

        Assert.Equal(["z", "b"], metadata.Select(entry => entry.Key));
        Assert.Equal(2, metadata.Count);
    }
}
