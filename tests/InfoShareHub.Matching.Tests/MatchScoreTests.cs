using InfoShareHub.Concerns.Identity;

namespace InfoShareHub.Matching.Tests;

public sealed class MatchScoreTests
{
    [Fact]
    public void A_total_is_exactly_prior_and_weights()
    {
        var crowd = new Crowd(1);
        for (var i = 0; i < 500; i++)
        {
            var score = Pairs.Score(crowd.Next(), crowd.Next());
            Assert.Equal(score.TotalMillibits, score.PriorMillibits + score.Fields.Sum(field => field.Millibits));
        }
    }

    [Fact]
    public void A_score_is_the_same_in_either_order()
    {
        var crowd = new Crowd(2);
        var index = new MatchIndex(MatchModel.Default);
        for (ulong i = 0; i < 200; i++)
            index.Add(i, crowd.Next());

        for (ulong a = 0; a < 200; a++)
            for (ulong b = 0; b < a; b++)
                AssertSame(index.Score(a, b), index.Score(b, a));
    }

    [Fact]
    public void What_one_side_does_not_say_weighs_nothing()
    {
        var crowd = new Crowd(3);
        for (var i = 0; i < 300; i++)
        {
            SubjectIdentity one = crowd.Next(), other = crowd.Next();
            var all = Pairs.Score(one, other);
            foreach (var (field, without) in WithoutEach(one))
            {
                var less = Pairs.Score(without, other);
                Assert.Equal(new FieldScore(Pairs.Of(all, field).Field, "missing", 0), Pairs.Of(less, field));
                // Everything else stays as it was, so a gap never adds evidence against.
                Assert.Equal(all.TotalMillibits - Pairs.Of(all, field).Millibits, less.TotalMillibits);
            }
        }
    }

    [Fact]
    public void Two_people_of_whom_nothing_can_be_compared_have_the_prior_alone()
    {
        var score = Pairs.Score(new Invented("Testina"), new Invented("", "Fakeham"));

        Assert.Equal(score.PriorMillibits, score.TotalMillibits);
        Assert.Equal(MatchBand.None, score.Band);
    }

    [Fact]
    public void A_rare_name_weighs_more_than_a_common_one()
    {
        var rare = Pairs.Of(Pairs.Score(new Invented("Xanthippa", "Q"), new Invented("Xanthippa", "R")), MatchField.GivenName);
        var common = Pairs.Of(Pairs.Score(new Invented("Muhammad", "Q"), new Invented("Muhammad", "R")), MatchField.GivenName);

        Assert.True(rare.Millibits > common.Millibits + 3000);
    }

    [Fact]
    public void A_name_weighs_less_the_more_records_have_it()
    {
        var index = new MatchIndex(MatchModel.Default);
        index.Add(1, new Invented("Testina", "Q"));
        index.Add(2, new Invented("Testina", "R"));
        var before = Pairs.Of(index.Score(1, 2), MatchField.GivenName).Millibits;

        for (ulong i = 10; i < 1000; i++)
            index.Add(i, new Invented("Testina", $"F{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}"));

        Assert.True(Pairs.Of(index.Score(1, 2), MatchField.GivenName).Millibits < before - 3000);
    }

    [Fact]
    public void The_prior_follows_the_size_of_the_index_once_it_is_large()
    {
        var model = MatchModel.Default;

        Assert.Equal(model.PriorMillibits(10), model.PriorMillibits(model.LeastPopulation));
        Assert.Equal(model.PriorMillibits(1_000_000) - 1000, model.PriorMillibits(2_000_000));
    }

    [Fact]
    public void A_first_of_january_weighs_less_than_another_day_of_the_starting_figures()
    {
        var model = StartingModel.Make();

        Assert.True(model.Fields[(int)MatchField.BirthDate].Levels[1].Millibits < model.Fields[(int)MatchField.BirthDate].Levels[0].Millibits);
    }

    [Fact]
    public void Nothing_of_either_person_is_in_the_explanation()
    {
        var one = new Invented("Testina", "Mockworth")
        {
            Born = "2014-06-21", Nhs = "400000001", Upn = "801200005001", Homes = ["17 Example Row|M1 1AE"], Phones = ["07700 900123"], Middle = "Placida",
        };

        var score = Pairs.Score(one, one);

        var text = string.Join('\n', score.Fields.Select(field => field.ToString()).Append(score.ToString()).Append(score.Summary));
        foreach (var value in new[] { "Testina", "Mockworth", "Placida", "2014", "400000001", "8012", "Example", "M1", "1AE", "7700" })
            Assert.DoesNotContain(value, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_most_telling_field_comes_first()
    {
        var crowd = new Crowd(4);
        var score = Pairs.Score(crowd.Next(), crowd.Next());

        var weights = score.Fields.Select(field => Math.Abs(field.Millibits)).ToList();
        Assert.Equal(weights.OrderDescending(), weights);
        Assert.Equal(9, weights.Count);
    }

    private static IEnumerable<(MatchField Field, SubjectIdentity Without)> WithoutEach(SubjectIdentity all)
    {
        yield return (MatchField.BirthDate, Make(null, all.Sex, all.NhsNumber, all.Upn, all.Addresses, all.Phones));
        yield return (MatchField.Sex, Make(all.BirthDate, Sex.Unknown, all.NhsNumber, all.Upn, all.Addresses, all.Phones));
        yield return (MatchField.NhsNumber, Make(all.BirthDate, all.Sex, null, all.Upn, all.Addresses, all.Phones));
        yield return (MatchField.Upn, Make(all.BirthDate, all.Sex, all.NhsNumber, null, all.Addresses, all.Phones));
        yield return (MatchField.Address, Make(all.BirthDate, all.Sex, all.NhsNumber, all.Upn, [], all.Phones));
        yield return (MatchField.Phone, Make(all.BirthDate, all.Sex, all.NhsNumber, all.Upn, all.Addresses, []));

        SubjectIdentity Make(
            PartialDate? born, Sex sex, NhsNumber? nhs, Upn? upn, IReadOnlyList<PostalAddress> addresses, IReadOnlyList<PhoneNumber> phones) =>
            SubjectIdentity.TryCreate(all.Name, born, sex, nhs, upn, addresses, phones, out var subject) ? subject : throw new InvalidOperationException();
    }

    private static void AssertSame(MatchScore one, MatchScore other)
    {
        Assert.Equal(one.Fields, other.Fields);
        Assert.Equal(one.Guards, other.Guards);
        Assert.Equal((one.TotalMillibits, one.Band, one.Summary), (other.TotalMillibits, other.Band, other.Summary));
    }
}
