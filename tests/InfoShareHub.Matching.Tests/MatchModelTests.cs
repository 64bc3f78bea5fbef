using InfoShareHub.Matching.Tests.Evaluation;

namespace InfoShareHub.Matching.Tests;

public sealed class MatchModelTests
{
    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        var text = MatchModelText.Write(MatchModel.Default);

        Assert.True(MatchModelText.TryRead(text, out var model, out _));

        Assert.Equal(text, MatchModelText.Write(model));
    }

    [Theory]
    [InlineData("infoshare-match-model 1", "infoshare-match-model 2", "line 1: `infoshare-match-model 1` expected")]
    [InlineData("id children-1", "idx children-1", "line 2: `id` expected")]
    [InlineData("frequency-damping 800", "frequency-damping 1001", "line 7: `frequency-damping` must be 0 to 1000")]
    [InlineData("possible-millibits 0", "possible-millibits 9000", "line 9: `possible-millibits` must be -100000 to 6629")]
    [InlineData("level exact", "level precise", "line 11: `level exact` expected")]
    [InlineData("level swapped -", "level swapped ", "three numbers")]
    public void A_document_with_a_fault_is_refused_and_the_fault_named(string part, string instead, string fault)
    {
        var text = MatchModelText.Write(MatchModel.Default);
        var at = text.IndexOf(part, StringComparison.Ordinal);

        var isRead = MatchModelText.TryRead(text[..at] + instead + text[(at + part.Length)..], out _, out var told);

        Assert.False(isRead);
        Assert.Contains(fault, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_too_few_or_too_many_are_refused()
    {
        var text = MatchModelText.Write(MatchModel.Default);

        Assert.False(MatchModelText.TryRead(text[..text.LastIndexOf("level", StringComparison.Ordinal)], out _, out _));
        Assert.False(MatchModelText.TryRead(text + "more\n", out _, out _));
        Assert.False(MatchModelText.TryRead("", out _, out _));
    }

    [Fact]
    public void Agreement_in_full_weighs_most_in_every_field_and_difference_speaks_against()
    {
        foreach (var field in MatchModel.Default.Fields)
        {
            Assert.All(field.Levels, level => Assert.True(level.Millibits <= field.Levels[0].Millibits, $"{field.Field} {level.Name}"));
            Assert.True(field.Levels.Single(level => level.Name == "different").Millibits < 0, $"{field.Field}");
        }
    }

    [Fact]
    public void The_bands_are_where_they_are_said_to_be()
    {
        var model = MatchModel.Default;

        Assert.Equal(
            [MatchBand.None, MatchBand.Possible, MatchBand.Possible, MatchBand.Automatic],
            new[] { -1, 0, 6628, 6629 }.Select(model.BandOf));
        Assert.Equal(.99, 1 / (1 + Math.Pow(2, -6.629)), 4);
    }

    [Fact]
    public void Training_is_the_same_each_time()
    {
        var crowd = new Crowd(31);
        var people = Enumerable.Range(0, 400).Select(_ => crowd.Next()).ToList();

        var first = ModelTraining.Train(people, StartingModel.Make(), "crowd-1", "invented");
        var second = ModelTraining.Train(people, StartingModel.Make(), "crowd-1", "invented");

        Assert.Equal(MatchModelText.Write(first), MatchModelText.Write(second));
        Assert.Equal(("crowd-1", "invented"), (first.Id, first.Provenance));
    }

    [Fact]
    public void Training_on_too_few_is_refused()
    {
        var crowd = new Crowd(32);

        Assert.Throws<ArgumentException>(
            () => ModelTraining.Train([.. Enumerable.Range(0, 99).Select(_ => crowd.Next())], StartingModel.Make(), "few-1", "invented"));
    }

    [ChildrenFact]
    public void Training_on_the_invented_children_gives_the_built_in_figures()
    {
        var subjects = ChildrenFile.Read(ChildrenFile.Find()!).Select(record => record.Subject).ToList();

        var trained = ModelTraining.Train(subjects, StartingModel.Make(), MatchModel.Default.Id, MatchModel.Default.Provenance);

        foreach (var (expected, actual) in MatchModel.Default.Fields.Zip(trained.Fields))
            foreach (var (level, again) in expected.Levels.Zip(actual.Levels))
                Assert.True(Math.Abs(level.Millibits - again.Millibits) <= 20, $"{expected.Field} {level.Name}: {level.Millibits} and {again.Millibits}");
    }
}
