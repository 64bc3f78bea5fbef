namespace InfoShareHub.Matching.Tests;

public sealed class QuarantineIndexTests
{
    private static readonly Invented Child = new("Testina", "Mockworth") { Born = "2014-06-07", Homes = ["17 Example Row|M1 1AE"] };

    private readonly MatchIndex _population = new(MatchModel.Default);
    private readonly QuarantineIndex _quarantine;

    public QuarantineIndexTests()
    {
        var crowd = new Crowd(31);
        for (ulong i = 1; i <= 500; i++)
            _population.Add(i, crowd.Next());
        _quarantine = new QuarantineIndex(_population);
    }

    [Fact]
    public void Who_is_protected_leaves_no_trace_in_the_population()
    {
        var (counts, answers) = (_population.Counts, Ask());

        _quarantine.Add(9_001, Child);

        Assert.Equal(counts, _population.Counts);
        Assert.Equal(answers, Ask());
        Assert.DoesNotContain(_population.FindMatches(Child, exclude: null, limit: 10), match => match.RecordNumber == 9_001);
    }

    [Fact]
    public void A_protected_child_is_recognised_with_the_score_that_the_population_would_give()
    {
        _quarantine.Add(9_001, Child);
        var match = Assert.Single(_quarantine.FindMatches(Child));

        Assert.Equal(9_001UL, match.RecordNumber);
        Assert.Equal(MatchBand.Automatic, match.Score.Band);
        Assert.Equal(MatchModel.Default.PriorMillibits(_population.Count), match.Score.PriorMillibits);
    }

    [Fact]
    public void A_child_taken_out_is_recognised_no_more_and_a_slot_used_again_names_the_new_one()
    {
        _quarantine.Add(9_001, Child);
        _quarantine.Remove(9_001);
        Assert.Empty(_quarantine.FindMatches(Child));

        _quarantine.Add(9_002, Child);
        Assert.Equal(9_002UL, Assert.Single(_quarantine.FindMatches(Child)).RecordNumber);
        Assert.Equal(1, _quarantine.Count);
    }

    [Fact]
    public void A_number_is_taken_in_once_and_taken_out_once()
    {
        _quarantine.Add(9_001, Child);

        Assert.Throws<ArgumentException>(() => _quarantine.Add(9_001, Child));
        Assert.Throws<ArgumentException>(() => _quarantine.Remove(9_002));
    }

    private List<string> Ask()
    {
        var crowd = new Crowd(31);
        return [.. Enumerable.Range(0, 200).Select(_ => string.Join(' ', _population.FindMatches(crowd.Next(), exclude: null, limit: 5).Select(match => $"{match.RecordNumber}:{match.Score.TotalMillibits}")))];
    }
}
