using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Matching.Tests;

public sealed class MatchIndexTests
{
    private static readonly Invented Child = new("Testina", "Mockworth") { Born = "2014-06-07", Homes = ["17 Example Row|M1 1AE"] };

    [Fact]
    public void Adding_and_removing_leaves_no_trace()
    {
        var crowd = new Crowd(21);
        var people = Enumerable.Range(0, 400).Select(_ => crowd.Next()).ToList();
        var visitors = Enumerable.Range(0, 300).Select(_ => crowd.Next()).ToList();
        MatchIndex never = Fill(people), visited = Fill(people);

        for (var i = 0; i < visitors.Count; i++)
            visited.Add((ulong)(10_000 + i), visitors[i]);
        foreach (var i in Enumerable.Range(0, visitors.Count).OrderBy(i => i * 7919 % 300))
            visited.Remove((ulong)(10_000 + i));

        Assert.Equal(never.Counts, visited.Counts);
        AssertSameAnswers(never, visited, people.Concat(visitors));
    }

    [Fact]
    public void Removing_and_adding_again_restores_everything()
    {
        var crowd = new Crowd(22);
        var people = Enumerable.Range(0, 400).Select(_ => crowd.Next()).ToList();
        MatchIndex untouched = Fill(people), shaken = Fill(people);

        for (var i = 0; i < 400; i += 3)
            shaken.Remove((ulong)i);
        for (var i = 399; i >= 0; i--)
            if (i % 3 == 0)
                shaken.Add((ulong)i, people[i]);

        Assert.Equal(untouched.Counts, shaken.Counts);
        AssertSameAnswers(untouched, shaken, people);
    }

    [Fact]
    public void An_emptied_index_is_as_new()
    {
        var crowd = new Crowd(23);
        var index = new MatchIndex(MatchModel.Default);
        for (ulong i = 0; i < 200; i++)
            index.Add(i, crowd.Next());

        for (ulong i = 0; i < 200; i++)
            index.Remove(i);

        Assert.Equal(new IndexCounts(0, 0, 0, 0, 0, 0, 0), index.Counts);
    }

    [Fact]
    public void The_order_in_which_records_came_changes_no_answer()
    {
        var crowd = new Crowd(24);
        var people = Enumerable.Range(0, 300).Select(_ => crowd.Next()).ToList();
        var backwards = new MatchIndex(MatchModel.Default);
        for (var i = people.Count - 1; i >= 0; i--)
            backwards.Add((ulong)i, people[i]);

        AssertSameAnswers(Fill(people), backwards, people);
    }

    [Fact]
    public void Asking_changes_nothing()
    {
        var index = Fill([Child]);
        var before = index.Counts;

        var crowd = new Crowd(25);
        for (var i = 0; i < 100; i++)
            index.FindMatches(crowd.Next(), exclude: null, limit: 10);

        Assert.Equal(before, index.Counts);
    }

    [Fact]
    public void A_record_does_not_find_itself()
    {
        var index = Fill([Child, Child]);

        Assert.Equal(1UL, Assert.Single(index.FindMatches(Child, exclude: 0, limit: 10)).RecordNumber);
    }

    [Fact]
    public void The_best_come_first_then_the_lower_number_and_no_more_than_asked_for()
    {
        var index = Fill([Child with { Homes = [] }, Child, Child, Child with { Given = "Proband" }]);

        Assert.Equal([1UL, 2UL, 0UL, 3UL], index.FindMatches(Child, exclude: null, limit: 10).Select(match => match.RecordNumber));
        Assert.Equal([1UL, 2UL], index.FindMatches(Child, exclude: null, limit: 2).Select(match => match.RecordNumber));
    }

    [Fact]
    public void Slips_that_change_the_keys_are_found_all_the_same()
    {
        Invented[] slips =
        [
            Child with { Born = "2014-07-06" }, Child with { Born = "2013-06-07" }, Child with { Born = "" }, Child with { Born = "2014" },
            Child with { Given = "Mockworth", Family = "Testina" }, Child with { Family = "Mockworth-Fakeham" }, Child with { Given = "Tessie", Middle = "Testina" },
            Child with { Family = "Fakeham" }, Child with { Given = "T" },
        ];

        foreach (var slip in slips)
        {
            Assert.Single(Fill([Child]).FindMatches(slip, exclude: null, limit: 5));
            Assert.Single(Fill([slip]).FindMatches(Child, exclude: null, limit: 5));
        }
    }

    [Fact]
    public void A_stranger_is_not_found() =>
        Assert.Empty(Fill([Child]).FindMatches(new Invented("Proband", "Fakeham") { Born = "2010-01-02" }, exclude: null, limit: 5));

    [Fact]
    public void A_number_is_added_once_and_removed_once()
    {
        var index = Fill([Child]);

        Assert.Throws<ArgumentException>(() => index.Add(0, Child));
        Assert.Throws<ArgumentException>(() => index.Remove(1));
        Assert.Throws<ArgumentException>(() => index.Score(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.FindMatches(Child, exclude: null, limit: 0));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void A_list_above_the_cap_is_narrowed_and_counted_and_its_people_are_still_found()
    {
        var index = new MatchIndex(MatchModel.Default);
        index.Add(0, Child);
        var before = index.Counts;
        // One switchboard number on more records than a list may hold; nothing else in common.
        for (ulong i = 1; i <= 2 * MatchIndex.ListCap; i++)
            index.Add(i, Switchboard(i));

        var found = index.FindMatches(Switchboard(77), exclude: null, limit: 5);

        Assert.Equal(77UL, Assert.Single(found).RecordNumber);
        Assert.Equal(1, index.Counts.SplitLists);
        Assert.Equal((before.NarrowedLookups + 1, 0L), (index.Counts.NarrowedLookups, index.Counts.SkippedLookups));
        for (ulong i = 1; i <= 2 * MatchIndex.ListCap; i++)
            index.Remove(i);
        Assert.Equal(before with { NarrowedLookups = 1 }, index.Counts);
    }

    [Fact]
    public void A_question_that_cannot_be_narrowed_is_counted_as_skipped()
    {
        var index = new MatchIndex(MatchModel.Default);
        for (ulong i = 1; i <= 2 * MatchIndex.ListCap; i++)
            index.Add(i, Switchboard(i));

        index.FindMatches(new Invented("", "Testerby") { Phones = ["0161 496 0000"] }, exclude: null, limit: 5);

        Assert.Equal((1L, 1L), (index.Counts.NarrowedLookups, index.Counts.SkippedLookups));
    }

    [Fact]
    public void A_child_is_kept_from_a_record_that_conflicts_with_any_of_its_records()
    {
        var index = Fill([Child, Child with { Nhs = "400000001" }, Child with { Nhs = "400000002" }, Child with { Given = "Proband" }]);

        Assert.False(index.MustStayApart(Child, [0, 1]));
        Assert.True(index.MustStayApart(Child with { Nhs = "400000002" }, [0, 1]));
        Assert.True(index.MustStayApart([0, 1], [2]));
        Assert.True(index.MustStayApart(Child, [3]));
        Assert.False(index.MustStayApart(Child, [999]));
    }

    [Fact]
    public void A_child_known_by_two_first_names_stays_one()
    {
        var both = Child with { Given = "Testina", Middle = "Proband" };
        var index = Fill([both, Child with { Given = "Proband" }]);

        Assert.False(index.MustStayApart(Child, [0, 1]));
    }

    [Fact]
    public void An_initial_is_no_witness_for_one_twin_against_the_other()
    {
        var index = Fill([Child with { Given = "Albert" }, Child with { Given = "A" }]);

        Assert.True(index.MustStayApart(Child with { Given = "Arlo" }, [0, 1]));
    }

    private static Invented Switchboard(ulong i) => new($"Q{Letters(i)}", $"V{Letters(i * 7919)}")
    {
        Born = $"{1990 + (i % 30)}-{1 + (i % 12):00}-{1 + (i % 28):00}", Phones = ["0161 496 0000"],
    };

    // Names that have nothing in common: one letter for each four bits of a number well stirred.
    private static string Letters(ulong i)
    {
        var stirred = (i + 1) * 0x9E3779B97F4A7C15;
        return new string([.. Enumerable.Range(0, 8).Select(at => "abcdefghiklmnort"[(int)((stirred >> (60 - (at * 4))) & 15)])]);
    }

    private static MatchIndex Fill(IReadOnlyList<Invented> people) => Fill(people.Select(person => person.Make()).ToList());

    private static MatchIndex Fill(List<SubjectIdentity> people)
    {
        var index = new MatchIndex(MatchModel.Default);
        for (var i = 0; i < people.Count; i++)
            index.Add((ulong)i, people[i]);
        return index;
    }

    private static void AssertSameAnswers(MatchIndex one, MatchIndex other, IEnumerable<SubjectIdentity> questions)
    {
        foreach (var question in questions)
        {
            var expected = one.FindMatches(question, exclude: null, limit: 1000);
            var actual = other.FindMatches(question, exclude: null, limit: 1000);
            Assert.Equal(expected.Select(Text), actual.Select(Text));
        }

        static string Text(ScoredMatch match) =>
            $"{match.RecordNumber} {match.Score.TotalMillibits} {match.Score.Band} {string.Join(',', match.Score.Guards)} {string.Join(',', match.Score.Fields)}";
    }
}
