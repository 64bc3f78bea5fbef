using Xunit;

namespace InfoShareHub.Architecture.Tests.Reading;

/// <summary>A rule that reads code is only as good as its reader: one that loses its place finds nothing, and every rule would hold.</summary>
public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a // b\nc", "a     \nc")]
    [InlineData("a /* b\n b */ c", "a     \n      c")]
    [InlineData("x = \"a\\\"b\"; y", "x = \"    \"; y")]
    [InlineData("x = @\"a\"\"b\\\"; y", "x = @\"     \"; y")]
    [InlineData("x = '\"'; y = '\\''; z", "x =    ; y =     ; z")]
    [InlineData("x = \"\"; y", "x = \"\"; y")]
    public void What_is_no_code_is_blanked_and_the_rest_stays_where_it_was(string text, string expected)
    {
        Assert.Equal(expected, CodeText.Of(text));
    }

    [Theory]
    [InlineData("x = $\"a {M(b)} c\"; y", "M(b)", "a ")]
    [InlineData("x = $\"a {(b ? \"inner\" : c)} d\"; y", "(b ? ", "inner")]
    [InlineData("x = $\"{{ no }} {b}\"; y", "b", "no")]
    [InlineData("x = $\"\"\"a \" {b} c\"\"\"; y", "b", "a ")]
    [InlineData("x = $$\"\"\"a {no} {{b}} c\"\"\"; y", "b", "no")]
    public void What_is_written_into_a_string_is_code_again(string text, string kept, string blanked)
    {
        var code = CodeText.Of(text);

        Assert.Contains(kept, code, StringComparison.Ordinal);
        Assert.DoesNotContain(blanked, code, StringComparison.Ordinal);
        Assert.EndsWith("; y", code, StringComparison.Ordinal);
        Assert.Equal(text.Length, code.Length);
    }

    [Fact]
    public void No_file_of_the_repository_makes_it_lose_its_place()
    {
        var broken = Repository.Sources.Where(source => source.Code.Count('{') != source.Code.Count('}')).Select(source => source.Path);

        Rule.Holds("mend Reading/CodeText.cs: braces do not balance once comments and strings are away", broken);
    }
}
