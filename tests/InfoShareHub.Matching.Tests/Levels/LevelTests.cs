namespace InfoShareHub.Matching.Tests.Levels;

/// <summary>One row for each level of each field, in the order of docs/matching.md.</summary>
public sealed class LevelTests
{
    [Theory]
    [InlineData("Testina", "", "testina", "", "exact")]
    [InlineData("Łucja", "", "Lucja", "", "exact")]
    [InlineData("Elizabeth", "", "Lizzie", "", "variant")]
    [InlineData("Muhammad", "", "Mohamed", "", "variant")]
    [InlineData("Testina", "", "Testinna", "", "spelling")]
    [InlineData("Zaynab", "", "Zainb", "", "similar")]
    [InlineData("Hussayin", "", "Husseein", "", "spelling")]
    [InlineData("Mary-Jane", "", "Mary", "", "part")]
    [InlineData("Exempla", "Placida", "Placida", "", "middle")]
    [InlineData("Exempla", "", "Placida", "Exempla", "middle")]
    [InlineData("Testina", "", "T", "", "initial")]
    [InlineData("Testinabel", "", "Testinabeth", "", "similar")]
    [InlineData("Testina", "", "Tesmira", "", "remote")]
    [InlineData("Testina", "", "Proband", "", "different")]
    [InlineData("Testina", "", "P", "", "different")]
    [InlineData("", "", "Proband", "", "missing")]
    [InlineData("Baby", "", "Proband", "", "missing")]
    public void Given_names_reach_each_level(string one, string middle, string other, string otherMiddle, string level) =>
        Assert.Equal(level, Both(MatchField.GivenName, new Invented(one, "Mockworth") { Middle = middle }, new Invented(other, "Fakeham") { Middle = otherMiddle }));

    [Theory]
    [InlineData("Testerby", "TESTERBY", "exact")]
    [InlineData("O'Sample", "O Sample", "exact")]
    [InlineData("Nováková", "Novak", "form")]
    [InlineData("Zielińska", "Zielinski", "form")]
    [InlineData("Chaudhry", "Chowdhury", "form")]
    [InlineData("Testerby-Mockworth", "Mockworth", "part")]
    [InlineData("Testerby-Mockworth", "Mockworth Fakeham", "part")]
    [InlineData("Testerby", "Testerbee", "spelling")]
    [InlineData("Testerby", "Testreby", "spelling")]
    [InlineData("Mockworthel", "Mockwortham", "similar")]
    [InlineData("Testerby", "Fakeham", "different")]
    [InlineData("", "Fakeham", "missing")]
    [InlineData("Unknown", "Fakeham", "missing")]
    public void Family_names_reach_each_level(string one, string other, string level) =>
        Assert.Equal(level, Both(MatchField.FamilyName, new Invented("Testina", one), new Invented("Testina", other)));

    [Fact]
    public void Names_in_the_other_order_are_swapped_in_both_fields()
    {
        Invented one = new("Testina", "Mockworth"), other = new("Mockworth", "Testiná");

        Assert.Equal("swapped", Both(MatchField.GivenName, one, other));
        Assert.Equal("swapped", Both(MatchField.FamilyName, one, other));
    }

    [Fact]
    public void An_alias_counts_as_a_name()
    {
        Invented one = new("Testina", "Mockworth") { Aliases = ["Tessalina Fakeham"] }, other = new("Tessalina", "Fakeham");

        Assert.Equal("exact", Both(MatchField.GivenName, one, other));
        Assert.Equal("exact", Both(MatchField.FamilyName, one, other));
    }

    [Theory]
    [InlineData("2014-06-21", "2014-06-21", "exact")]
    [InlineData("2014-01-01", "2014-01-01", "first_of_january")]
    [InlineData("2014-06-07", "2014-07-06", "day_month_swapped")]
    [InlineData("2014-06-21", "2014-06-23", "one_part_differs")]
    [InlineData("2014-06-21", "2014-09-21", "one_part_differs")]
    [InlineData("2014-06-21", "2013-06-21", "year_off")]
    [InlineData("2014-06-21", "2004-06-21", "year_off")]
    [InlineData("2014-06-21", "2014-01-01", "year_off")]
    [InlineData("2014-06-21", "2014-06", "year_and_month")]
    [InlineData("2014-06-21", "2014", "year_only")]
    [InlineData("2014-06-21", "2014-09-03", "two_parts_differ")]
    [InlineData("2014-06-21", "2010-06-21", "two_parts_differ")]
    [InlineData("2014-06-21", "2011-03-02", "different")]
    [InlineData("2014-06-21", "2013", "different")]
    [InlineData("2014-06-21", "2014-07", "different")]
    [InlineData("2014-06-21", "", "missing")]
    public void Birth_dates_reach_each_level(string one, string other, string level) =>
        Assert.Equal(level, Both(MatchField.BirthDate, new Invented("Testina") { Born = one }, new Invented("Testina") { Born = other }));

    [Theory]
    [InlineData("Placida", "Placida", "same")]
    [InlineData("Placida Dumi", "Dumi", "same")]
    [InlineData("Placida", "P", "initial")]
    [InlineData("Placida", "Dumi", "different")]
    [InlineData("Placida", "", "missing")]
    public void Middle_names_reach_each_level(string one, string other, string level) =>
        Assert.Equal(level, Both(MatchField.MiddleNames, new Invented("Testina") { Middle = one }, new Invented("Testina") { Middle = other }));

    [Theory]
    [InlineData("1 Example Row|M1 1AE", "1, EXAMPLE ROW|m11ae", "same")]
    [InlineData("1 Example Rd|M1 1AE", "1 Example Road|M1 1AE", "same")]
    [InlineData("Flat 2, 1 Example Row|M1 1AE", "1 Example Row|M1 1AE", "postcode")]
    [InlineData("2-1 Example Row|M1 1AE", "1 Example Row|M1 1AE", "near")]
    [InlineData("1 Example Row|M1 1AE", "1 Exampel Row|M1 1AE", "near")]
    [InlineData("1 Example Row|M1 1AE", "1 Example Row|M2 1AE", "near")]
    [InlineData("1 Example Row|M1 1AE", "1 Example Row|", "lines")]
    [InlineData("1 Example Row|M1 1AE", "9 Sample Street|M1 1AE", "postcode")]
    [InlineData("1 Example Row|M1 1AE", "|M1 1AE", "postcode")]
    [InlineData("1 Example Row|M1 1AE", "9 Sample Street|M1 1AB", "sector")]
    [InlineData("1 Example Row|M1 1AE", "9 Sample Street|M1 2AB", "district")]
    [InlineData("1 Example Row|M1 1AE", "9 Sample Street|LS1 2AB", "different")]
    [InlineData("1 Example Row|", "9 Sample Street|", "different")]
    [InlineData("No fixed abode|", "No fixed abode|", "missing")]
    [InlineData("|M1 1AE", "1 Example Row|", "missing")]
    public void Addresses_reach_each_level(string one, string other, string level) =>
        Assert.Equal(level, Both(MatchField.Address, new Invented("Testina") { Homes = [one] }, new Invented("Testina") { Homes = [other] }));

    [Fact]
    public void Of_several_addresses_the_closest_two_count()
    {
        var moved = new Invented("Testina") { Homes = ["9 Sample Street|LS1 2AB", "1 Example Row|M1 1AE"] };

        Assert.Equal("same", Both(MatchField.Address, moved, new Invented("Testina") { Homes = ["1 Example Row|M1 1AE"] }));
    }

    [Theory]
    [InlineData(Concerns.Identity.Sex.Female, Concerns.Identity.Sex.Female, "same")]
    [InlineData(Concerns.Identity.Sex.Female, Concerns.Identity.Sex.Male, "different")]
    [InlineData(Concerns.Identity.Sex.Female, Concerns.Identity.Sex.Unknown, "missing")]
    [InlineData(Concerns.Identity.Sex.Indeterminate, Concerns.Identity.Sex.Male, "missing")]
    public void Sex_that_is_not_stated_is_missing(Concerns.Identity.Sex one, Concerns.Identity.Sex other, string level) =>
        Assert.Equal(level, Both(MatchField.Sex, new Invented("Testina") { Sex = one }, new Invented("Testina") { Sex = other }));

    [Theory]
    [InlineData("400000001", "400000001", "same")]
    [InlineData("400000001", "400000002", "different")]
    [InlineData("400000001", "", "missing")]
    public void Nhs_numbers_are_the_same_or_different(string one, string other, string level) =>
        Assert.Equal(level, Both(MatchField.NhsNumber, new Invented("Testina") { Nhs = one }, new Invented("Testina") { Nhs = other }));

    [Theory]
    [InlineData("801200005001", "801200005001", "same")]
    [InlineData("801200005001", "801200005002", "different")]
    [InlineData("801200005001", "80120000500A", "missing")]
    [InlineData("80120000500A", "80120000500A", "same")]
    [InlineData("801200005001", "", "missing")]
    public void A_temporary_pupil_number_never_conflicts(string one, string other, string level) =>
        Assert.Equal(level, Both(MatchField.Upn, new Invented("Testina") { Upn = one }, new Invented("Testina") { Upn = other }));

    [Theory]
    [InlineData("07700 900123", "+447700900123", "same")]
    [InlineData("07700 900123", "07700 900124", "different")]
    public void Telephones_are_one_line_however_written(string one, string other, string level) =>
        Assert.Equal(level, Both(MatchField.Phone, new Invented("Testina") { Phones = [one] }, new Invented("Testina") { Phones = [other] }));

    private static string Both(MatchField field, Invented one, Invented other)
    {
        var level = Pairs.LevelOf(field, one, other);
        Assert.Equal(level, Pairs.LevelOf(field, other, one));
        return level;
    }
}
