using Xunit;

namespace InfoShareHub.Architecture.Tests.Reading;

public sealed class TypeFinderTests
{
    [Fact]
    public void A_type_is_found_with_its_modifiers_and_what_it_derives_from()
    {
        var type = Assert.Single(TypeFinder.Find("internal sealed class Names<T>(Func<int, T> make) : Base<T>(make), Some.IThing<(int, T)>\n    where T : class\n{\n}"));

        Assert.Equal("class", type.Kind);
        Assert.Equal("Names", type.Name);
        Assert.Equal(["internal", "sealed"], type.Modifiers);
        Assert.Equal(["Base", "IThing"], type.Bases);
        Assert.False(type.IsNested);
    }

    [Fact]
    public void Every_kind_of_type_is_found()
    {
        var types = TypeFinder.Find("record struct A(int X);\nrecord B;\nenum C { D }\ninterface E { }\nstruct F { class G { } }");

        Assert.Equal(["A", "B", "C", "E", "F", "G"], types.Select(type => type.Name));
        Assert.Equal([1, 2, 3, 4, 5, 5], types.Select(type => type.Line));
        Assert.Equal(["G"], types.Where(type => type.IsNested).Select(type => type.Name));
    }

    [Theory]
    [InlineData("var record = Find(); if (record is { } found) return record with { };")]
    [InlineData("foreach (var record in records) { }")]
    [InlineData("void M<T>() where T : class, new() { }")]
    [InlineData("from record in records where record is { IsLive: true } select record")]
    public void A_name_that_looks_like_a_keyword_is_no_type(string code)
    {
        Assert.Empty(TypeFinder.Find(code));
    }
}
