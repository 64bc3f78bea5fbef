namespace InfoShareHub.Matching.Tests;

public sealed class LinkerTests
{
    private static readonly Dictionary<ulong, ulong> ChildOf = new() { [1] = 100, [2] = 100, [3] = 200, [4] = 300 };

    [Fact]
    public void Without_a_match_a_record_begins_a_child()
    {
        var plan = Plan([]);

        Assert.Null(plan.Child);
        Assert.Empty(plan.Links);
        Assert.Empty(plan.Possible);
        Assert.Empty(plan.JoinedChildren);
    }

    [Fact]
    public void A_possible_match_is_for_a_person_and_links_nothing()
    {
        var plan = Plan([Match(1, MatchBand.Possible)]);

        Assert.Null(plan.Child);
        Assert.Equal([1UL], Numbers(plan.Possible));
    }

    [Fact]
    public void Automatic_matches_of_one_child_link_to_it()
    {
        var plan = Plan([Match(1, MatchBand.Automatic), Match(2, MatchBand.Automatic)]);

        Assert.Equal(100UL, plan.Child);
        Assert.Equal([1UL, 2UL], Numbers(plan.Links));
        Assert.Empty(plan.JoinedChildren);
    }

    [Fact]
    public void A_possible_match_within_the_child_that_is_joined_needs_nobody()
    {
        var plan = Plan([Match(1, MatchBand.Automatic), Match(2, MatchBand.Possible), Match(3, MatchBand.Possible)]);

        Assert.Equal(100UL, plan.Child);
        Assert.Equal([3UL], Numbers(plan.Possible));
    }

    [Fact]
    public void Two_children_become_one_if_nothing_speaks_against_it()
    {
        var plan = Plan([Match(1, MatchBand.Automatic), Match(3, MatchBand.Automatic)]);

        Assert.Equal(100UL, plan.Child);
        Assert.Equal([200UL], plan.JoinedChildren);
        Assert.Equal([1UL, 3UL], Numbers(plan.Links));
    }

    [Fact]
    public void Two_children_that_must_stay_two_both_go_to_review_and_neither_is_joined()
    {
        var plan = Linker.Plan([Match(1, MatchBand.Automatic), Match(3, MatchBand.Automatic)], Of, _ => false, (_, _) => true);

        Assert.Null(plan.Child);
        Assert.Empty(plan.Links);
        Assert.Equal([1UL, 3UL], Numbers(plan.Possible));
    }

    [Fact]
    public void A_child_that_the_record_must_stay_out_of_goes_to_review_and_the_other_is_joined()
    {
        var plan = Linker.Plan([Match(3, MatchBand.Automatic), Match(1, MatchBand.Automatic)], Of, child => child == 200, (_, _) => true);

        Assert.Equal(100UL, plan.Child);
        Assert.Equal([1UL], Numbers(plan.Links));
        Assert.Equal([3UL], Numbers(plan.Possible));
    }

    [Fact]
    public void One_conflict_among_three_children_holds_all_back()
    {
        var plan = Linker.Plan(
            [Match(1, MatchBand.Automatic), Match(3, MatchBand.Automatic), Match(4, MatchBand.Automatic)],
            Of,
            _ => false,
            (one, other) => (one, other) is (200, 300) or (300, 200));

        Assert.Null(plan.Child);
        Assert.Equal([1UL, 3UL, 4UL], Numbers(plan.Possible));
    }

    [Fact]
    public void A_guarded_match_below_review_is_told_to_nobody()
    {
        var plan = Plan([Match(1, MatchBand.None)]);

        Assert.Null(plan.Child);
        Assert.Empty(plan.Possible);
    }

    private static LinkPlan Plan(IReadOnlyList<ScoredMatch> matches) => Linker.Plan(matches, Of, _ => false, (_, _) => false);

    private static ulong Of(ulong record) => ChildOf[record];

    private static ScoredMatch Match(ulong record, MatchBand band) => new(record, new MatchScore(0, 0, .5, [], [], band, ""));

    private static IEnumerable<ulong> Numbers(IEnumerable<ScoredMatch> matches) => matches.Select(match => match.RecordNumber);
}
