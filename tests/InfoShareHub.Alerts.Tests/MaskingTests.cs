using InfoShareHub.Alerts.Rendering;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Concerns.Records;
using Xunit;

namespace InfoShareHub.Alerts.Tests;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("Bob Inkling told us.", "[removed] told us.")]
    [InlineData("BOB INKLING's dog", "[removed]'s dog")]
    [InlineData("Bob came; Mr Inkling did not.", "[removed] came; Mr [removed] did not.")]
    [InlineData("Bobbin and Inklings are other words.", "Bobbin and Inklings are other words.")]
    [InlineData("nobody named", "nobody named")]
    public void A_name_is_masked_whole_and_part_by_part_but_never_inside_a_word(string text, string expected)
    {
        Assert.Equal(expected, MentionMasking.Of([new Mention("Bob Inkling", MentionRole.Informant)], Subject("Testina", "Invented")).Mask(text));
    }

    [Fact]
    public void What_is_the_subjects_own_name_is_not_masked_as_a_part_of_another()
    {
        var masking = MentionMasking.Of([new Mention("Tom Invented", MentionRole.OtherChild)], Subject("Testina", "Invented"));

        Assert.Equal("Testina Invented and [another child A]; [another child A] cried", masking.Mask("Testina Invented and Tom Invented; Tom cried"));
    }

    [Fact]
    public void Each_other_child_has_a_letter_of_its_own()
    {
        var masking = MentionMasking.Of([new Mention("Ann Oneway", MentionRole.OtherChild), new Mention("Ben Twoway", MentionRole.OtherChild)], subject: null);

        Assert.Equal("[another child B] hit [another child A]", masking.Mask("Ben Twoway hit Ann Oneway"));
    }

    [Fact]
    public void The_owner_reads_what_it_wrote()
    {
        Assert.False(MentionMasking.None.MasksAnything);
        Assert.Equal("Bob Inkling", MentionMasking.None.Mask("Bob Inkling"));
    }

    private static PersonName Subject(string given, string family)
    {
        Assert.True(PersonName.TryCreate(given, null, family, [], out var name));
        return name;
    }
}
