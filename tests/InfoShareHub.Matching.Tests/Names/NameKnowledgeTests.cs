using InfoShareHub.Matching.Names;

namespace InfoShareHub.Matching.Tests.Names;

public sealed class NameKnowledgeTests
{
    [Theory]
    [InlineData("yusuf", "yoosuf")]
    [InlineData("yusuf", "yousuf")]
    [InlineData("husain", "hussein")]
    [InlineData("fatima", "faatimah")]
    [InlineData("khadija", "kadijah")]
    [InlineData("szymon", "simon")]
    [InlineData("muller", "mueller")]
    [InlineData("zaynab", "zeinab")]
    [InlineData("ibrahim", "ibraheem")]
    [InlineData("dawid", "david")]
    public void Romanisations_of_one_name_fold_alike(string one, string other) => Assert.Equal(SpellingFold.Fold(one), SpellingFold.Fold(other));

    [Theory]
    [InlineData("samuel", "samuela")]
    [InlineData("hayden", "jayden")]
    [InlineData("amina", "yamina")]
    [InlineData("omar", "umayr")]
    public void Different_names_fold_apart(string one, string other) => Assert.NotEqual(SpellingFold.Fold(one), SpellingFold.Fold(other));

    [Theory]
    [InlineData("stephen", "steven")]
    [InlineData("catherine", "kathryn")]
    [InlineData("wright", "right")]
    [InlineData("knox", "nox")]
    [InlineData("philips", "filips")]
    [InlineData("kowalski", "kovalsky")]
    [InlineData("testerby", "tesderby")]
    public void Names_that_sound_alike_have_one_code(string one, string other) => Assert.Equal(SoundCode.Of(one), SoundCode.Of(other));

    [Fact]
    public void A_sound_code_is_never_that_of_no_name()
    {
        Assert.Equal(0UL, SoundCode.Of(""));
        Assert.All(new[] { "a", "testerby", "oo", "y", "hugh" }, name => Assert.NotEqual(0UL, SoundCode.Of(name)));
    }

    [Theory]
    [InlineData("elizabeth", "liz")]
    [InlineData("william", "bill")]
    [InlineData("muhammad", "mohamed")]
    [InlineData("ahmed", "axmed")]
    [InlineData("jakub", "kuba")]
    [InlineData("oleksandr", "alexander")]
    [InlineData("katarzyna", "kasia")]
    [InlineData("abdirahman", "cabdiraxmaan")]
    [InlineData("yusuf", "joseph")]
    [InlineData("rivka", "rebecca")]
    public void Pet_forms_and_romanisations_share_a_group(string one, string other) =>
        Assert.True(NameGroups.Share(NameGroups.OfGiven(one), NameGroups.OfGiven(other)));

    [Theory]
    [InlineData("sara", "zara")]
    [InlineData("mia", "maya")]
    [InlineData("hayden", "jayden")]
    [InlineData("noah", "nora")]
    public void Names_that_twins_may_have_share_none(string one, string other) =>
        Assert.False(NameGroups.Share(NameGroups.OfGiven(one), NameGroups.OfGiven(other)));

    [Theory]
    [InlineData("chaudhry", "chowdhury")]
    [InlineData("hussain", "hossain")]
    [InlineData("mcdonald", "macdonald")]
    [InlineData("oneill", "neill")]
    public void Family_names_have_spellings_too(string one, string other) =>
        Assert.True(NameGroups.Share(NameGroups.OfFamily(one), NameGroups.OfFamily(other)));

    [Fact]
    public void A_pet_form_is_no_spelling_of_a_family_name() => Assert.Empty(NameGroups.OfFamily("bill"));

    [Theory]
    [InlineData("novakova", "novak")]
    [InlineData("zielinska", "zielinski")]
    [InlineData("kazlauskaite", "kazlauskas")]
    [InlineData("kazlauskiene", "kazlauskaite")]
    [InlineData("ivanova", "ivanov")]
    [InlineData("papadopoulou", "papadopoulos")]
    public void A_family_name_follows_sex_or_marriage(string one, string other)
    {
        Assert.True(FamilyNameStem.AreForms(one, other));
        Assert.True(FamilyNameStem.AreForms(other, one));
    }

    [Theory]
    [InlineData("ova", "o")]
    [InlineData("testerby", "mockworth")]
    [InlineData("nova", "novak")]
    public void Other_endings_make_other_names(string one, string other) => Assert.False(FamilyNameStem.AreForms(one, other));

    [Theory]
    [InlineData("baby", true)]
    [InlineData("Baby Girl", true)]
    [InlineData("male infant", true)]
    [InlineData("Twin 2", true)]
    [InlineData("TWIN ONE", true)]
    [InlineData("Infant of Testina", false)]
    [InlineData("Unknown", true)]
    [InlineData("not known", true)]
    [InlineData("no name given", true)]
    [InlineData("One", false)]
    [InlineData("Master", false)]
    [InlineData("Testina", false)]
    [InlineData("Noname", false)]
    public void A_placeholder_is_no_name(string written, bool isPlaceholder) =>
        Assert.Equal(isPlaceholder, PlaceholderNames.Contains(NameText.Split(written)));

    [Theory]
    [InlineData("Unknown", true)]
    [InlineData("not known", true)]
    [InlineData("Boy", false)]
    [InlineData("Child", false)]
    [InlineData("Testerby", false)]
    public void A_family_name_may_be_boy_but_not_unknown(string written, bool isPlaceholder) =>
        Assert.Equal(isPlaceholder, PlaceholderNames.ContainsFamily(NameText.Split(written)));
}
