namespace InfoShareHub.Matching.Tests;

/// <summary>One child, written down by two agencies, with the birth date the same and nothing else to go by but the names.</summary>
public sealed class NamesAcrossOriginsTests
{
    [Theory]
    [InlineData("Zuzanna|Nováková", "Zuzana|Novakova")]
    [InlineData("Zuzanna|Nováková", "Novakova|Zuzanna")]
    [InlineData("Ľubomír|Testák", "Testak|Lubomir")]
    [InlineData("Katarzyna|Zielińska", "Kasia|Zielinski")]
    [InlineData("Олександра|Шевченко", "Oleksandra|Shevchenko")]
    [InlineData("Gabija|Kazlauskaitė", "Gabija|Kazlauskas")]
    [InlineData("Muhammad|Hussain", "Mohammed|Hussein")]
    [InlineData("Cabdiraxmaan|Maxamed", "Abdirahman|Mohamed")]
    [InlineData("Faatimah|Chowdhury", "Fathima|Chaudhry")]
    [InlineData("Abdul Rahman|Testani", "Abdurrahman|Testani")]
    [InlineData("Oluwaseun|Mockoya", "Seun|Mockoya")]
    [InlineData("Siân|Testerby-Jones", "Sian|Testerby")]
    [InlineData("Aoife|O'Mockan", "Aoife|Mockan-OSample")]
    [InlineData("Nguyễn|Testanh", "Testanh|Nguyen")]
    [InlineData("Rivka|Mockstein", "Rebecca|Mockstein")]
    [InlineData("Mary-Jane|McTester", "Maryjane|Mac Tester")]
    [InlineData("José|Mockez", "Jose|Mockes")]
    public void Two_spellings_are_at_least_possible(string one, string other)
    {
        var score = Pairs.Score(Person(one), Person(other));

        Assert.True(score.Band >= MatchBand.Possible, $"{score.TotalMillibits} {score.Summary}");
        Assert.DoesNotContain(MatchGuards.Twin, score.Guards);
    }

    [Theory]
    [InlineData("Zuzanna|Testák", "Lenka|Testák")]
    [InlineData("Muhammad|Hussain", "Yusuf|Hussain")]
    [InlineData("Testina|Mockworth", "Proband|Mockworth")]
    public void Two_names_are_never_automatic(string one, string other) =>
        Assert.True(Pairs.Score(Person(one), Person(other)).Band <= MatchBand.Possible);

    [Theory]
    [InlineData("Zuzanna|Nováková", "Novakova|Zuzana")]
    [InlineData("Ľubomír|Testák", "Testak|Lubomir")]
    [InlineData("Muhammad|Hussain", "Hussein|Mohammed")]
    public void Swapped_and_respelt_names_are_found_from_either_side(string one, string other)
    {
        AssertFinds(Person(one), Person(other));
        AssertFinds(Person(other), Person(one));
    }

    private static void AssertFinds(Invented kept, Invented asked)
    {
        var index = new MatchIndex(MatchModel.Default);
        index.Add(7, kept);

        var match = Assert.Single(index.FindMatches(asked, exclude: null, limit: 5));

        Assert.Equal(7UL, match.RecordNumber);
    }

    private static Invented Person(string name)
    {
        var parts = name.Split('|');
        return new Invented(parts[0], parts[1]) { Born = "2012-09-17" };
    }
}
