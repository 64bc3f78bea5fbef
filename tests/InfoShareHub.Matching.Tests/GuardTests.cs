namespace InfoShareHub.Matching.Tests;

public sealed class GuardTests
{
    private static readonly Invented Child = new("Testina", "Mockworth")
    {
        Born = "2014-06-21", Sex = Concerns.Identity.Sex.Female, Homes = ["17 Example Row|M1 1AE"], Phones = ["07700 900123"],
    };

    [Fact]
    public void Everything_alike_and_no_guard_is_automatic()
    {
        var score = Pairs.Score(Child, Child);

        Assert.Equal(MatchBand.Automatic, score.Band);
        Assert.Empty(score.Guards);
        Assert.False(score.SpeaksAgainstOneChild);
    }

    [Fact]
    public void A_twin_is_possible_at_most_and_says_so()
    {
        var score = Pairs.Score(Child, Child with { Given = "Proband" });

        Assert.Equal([MatchGuards.Twin], score.Guards);
        Assert.True(score.Band <= MatchBand.Possible);
        Assert.True(score.SpeaksAgainstOneChild);
        Assert.Equal("same family name, birth date, sex, address and telephone, first name differs: looks like a twin", score.Summary);
    }

    [Theory]
    [InlineData("Hayden", "Jayden")]
    [InlineData("Mia", "Maya")]
    [InlineData("Samuel", "Samuela")]
    public void Twins_with_names_alike_are_never_automatic_where_both_are_names_in_use(string one, string other)
    {
        var score = Pairs.Score(Child with { Given = one }, Child with { Given = other });

        Assert.Equal([MatchGuards.Twin], score.Guards);
        Assert.Equal(MatchBand.Possible, score.Band);
    }

    [Theory]
    [InlineData("Testina", "Testnia")]
    [InlineData("Ibrahim", "Ibraheem")]
    [InlineData("Oliver", "Olvier")]
    [InlineData("Elizabeth", "Liz")]
    public void A_slip_or_a_pet_form_is_no_twin(string one, string other)
    {
        var score = Pairs.Score(Child with { Given = one }, Child with { Given = other });

        Assert.Equal(MatchBand.Automatic, score.Band);
        Assert.Empty(score.Guards);
    }

    [Fact]
    public void A_first_name_that_the_other_record_has_as_middle_name_is_no_twin()
    {
        var score = Pairs.Score(Child with { Middle = "Proband" }, Child with { Given = "Proband" });

        Assert.Empty(score.Guards);
    }

    [Fact]
    public void A_twin_with_a_number_mixed_up_stays_a_twin()
    {
        var score = Pairs.Score(Child with { Nhs = "400000001" }, Child with { Given = "Proband", Nhs = "400000001" });

        Assert.Equal([MatchGuards.Twin], score.Guards);
        Assert.Equal(MatchBand.Possible, score.Band);
    }

    [Fact]
    public void A_sibling_is_nobody_else()
    {
        var score = Pairs.Score(Child, Child with { Given = "Proband", Born = "2011-02-03" });

        Assert.Equal([MatchGuards.Sibling], score.Guards);
        Assert.Equal(MatchBand.None, score.Band);
    }

    [Fact]
    public void Two_different_nhs_numbers_are_two_people_whatever_else_agrees()
    {
        var score = Pairs.Score(Child with { Nhs = "400000001" }, Child with { Nhs = "400000002" });

        Assert.Equal([MatchGuards.IdentifierConflict], score.Guards);
        Assert.Equal(MatchBand.None, score.Band);
        Assert.True(score.SpeaksAgainstOneChild);
    }

    [Fact]
    public void Two_different_permanent_pupil_numbers_are_two_people_but_a_temporary_one_is_silent()
    {
        var permanent = Child with { Upn = "801200005001" };

        Assert.Equal(MatchBand.None, Pairs.Score(permanent, Child with { Upn = "801200005002" }).Band);
        Assert.Equal(MatchBand.Automatic, Pairs.Score(permanent, Child with { Upn = "80120000500A" }).Band);
    }

    [Fact]
    public void One_number_on_two_people_goes_to_a_person_whatever_the_score()
    {
        var stranger = new Invented("Proband", "Fakeham") { Born = "2009-11-30", Nhs = "400000001", Homes = ["3 Sample Street|LS1 2AB"] };

        var score = Pairs.Score(Child with { Nhs = "400000001" }, stranger);

        Assert.Equal([MatchGuards.IdentifierShared], score.Guards);
        Assert.Equal(MatchBand.Possible, score.Band);
        Assert.True(score.TotalMillibits < MatchModel.Default.AutomaticMillibits);
    }

    [Theory]
    [InlineData("Baby")]
    [InlineData("Female infant")]
    [InlineData("")]
    public void Without_a_first_name_a_person_must_look(string given)
    {
        var score = Pairs.Score(Child with { Nhs = "400000001" }, Child with { Given = given, Nhs = "400000001" });

        Assert.Equal([MatchGuards.NoGivenName], score.Guards);
        Assert.Equal(MatchBand.Possible, score.Band);
    }

    [Fact]
    public void Without_a_birth_date_parent_and_child_could_be_one_so_a_person_must_look()
    {
        var score = Pairs.Score(Child, Child with { Born = "" });

        Assert.Equal([MatchGuards.NoBirthDate], score.Guards);
        Assert.Equal(MatchBand.Possible, score.Band);
    }

    [Fact]
    public void Without_a_birth_date_an_identifier_that_agrees_is_enough()
    {
        var score = Pairs.Score(Child with { Nhs = "400000001" }, Child with { Born = "", Nhs = "400000001" });

        Assert.Empty(score.Guards);
        Assert.Equal(MatchBand.Automatic, score.Band);
    }

    [Fact]
    public void No_pair_with_a_guard_is_ever_automatic()
    {
        var crowd = new Crowd(5);
        var index = new MatchIndex(MatchModel.Default);
        for (ulong i = 0; i < 300; i++)
            index.Add(i, crowd.Next());

        for (ulong a = 0; a < 300; a++)
            for (ulong b = 0; b < a; b++)
                if (index.Score(a, b) is { Guards.Count: > 0 } score)
                    Assert.NotEqual(MatchBand.Automatic, score.Band);
    }
}
