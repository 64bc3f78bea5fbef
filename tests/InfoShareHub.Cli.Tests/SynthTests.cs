using Google.Protobuf;
using InfoShareHub.Cli.Synth;
using InfoShareHub.Cli.Synth.People;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Cli.Tests;

public sealed class SynthTests : IDisposable
{
    private const int Children = 2000;

    private static readonly SynthOptions Options = new(Seed: 7, Children, Concerns: 200, new DateOnly(2025, 9, 1), "northmere");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_makes_the_same_bytes_and_another_seed_others()
    {
        using var again = new TemporaryFolder();
        using var other = new TemporaryFolder();
        new SynthFiles(_folder.Directory, Options).Write();
        new SynthFiles(again.Directory, Options).Write();
        new SynthFiles(other.Directory, Options with { Seed = 8 }).Write();

        foreach (var file in _folder.Directory.GetFiles())
            Assert.Equal(File.ReadAllBytes(file.FullName), File.ReadAllBytes(again[file.Name]));
        Assert.NotEqual(File.ReadAllBytes(_folder["records.csv"]), File.ReadAllBytes(other["records.csv"]));
    }

    [Fact]
    public void What_a_child_is_does_not_depend_on_how_many_others_there_are()
    {
        var few = Population.Invent(Options with { Children = 100 }).ToList();

        var many = Population.Invent(Options).Take(100).ToList();

        Assert.Equal(few.Select(child => (child.Id, child.Given.Written, child.Born)), many.Select(child => (child.Id, child.Given.Written, child.Born)));
    }

    [Fact]
    public void Every_identifier_is_valid_nobodys_and_its_childs_own()
    {
        var children = Population.Invent(Options with { Children = 20_000 }).ToList();

        Assert.All(children, child =>
        {
            Assert.True(NhsNumber.TryParse(child.NhsNumber, out _));
            Assert.StartsWith("999", child.NhsNumber, StringComparison.Ordinal);
            Assert.True(Concerns.Identity.Upn.TryParse(child.Upn, out _));
            Assert.Equal("999", child.Upn[1..4]);
            Assert.True(Postcode.TryParse(child.Home.Postcode, out _));
        });
        Assert.Equal(children.Count, children.Select(child => child.NhsNumber).Distinct().Count());
        Assert.Equal(children.Count, children.Select(child => child.Upn).Distinct().Count());
    }

    [Fact]
    public void Twins_share_a_birth_date_and_siblings_are_born_apart()
    {
        foreach (var household in Population.Invent(Options).GroupBy(child => child.Household))
        {
            var births = household.GroupBy(child => child.Born).ToList();
            Assert.All(births, birth => Assert.True(birth.Count() == 1 || birth.Select(child => child.TwinGroup).Distinct().Single() > 0));
            var days = births.Select(birth => birth.Key.DayNumber).Order().ToList();
            Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 300));
            Assert.Equal(household.Count(), household.Select(child => child.Given.Written).Distinct().Count());
        }
    }

    [Fact]
    public void Every_record_keeps_the_limits_of_the_wire()
    {
        new SynthFiles(_folder.Directory, Options).Write();
        var asOf = Options.AsOf.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

        foreach (var agency in (string[])["police", "health", "education", "social", "charity"])
        {
            var requests = File.ReadLines(_folder[$"{agency}.records.jsonl"]).Select(JsonParser.Default.Parse<UpsertRecordRequest>).ToList();
            Assert.NotEmpty(requests);
            Assert.Equal(requests.Count, requests.Select(request => request.SubmissionId).Distinct().Count());
            Assert.All(requests, request =>
            {
                Assert.True(request.Record.EventTime.ToDateTime() <= request.Record.RecordedTime.ToDateTime());
                Assert.True(request.Record.RecordedTime.ToDateTime() < asOf);
                Assert.NotEmpty(request.Record.Items);
                Assert.DoesNotContain(request.Record.Items, item => item.DataClass is DataClass.C01 or DataClass.C02);
                Assert.All(request.Record.Subject.Addresses, address => Assert.True(address.Postcode.Length == 0 || Postcode.TryParse(address.Postcode, out _)));
                Assert.All(request.Record.Subject.Phones, phone => Assert.True(PhoneNumber.TryParse(phone, out _)));
            });
        }
    }

    [Fact]
    public void A_concern_names_the_child_by_the_reporters_own_record_or_describes_them()
    {
        new SynthFiles(_folder.Directory, Options).Write();
        var concerns = _folder.Directory.GetFiles("*.concerns.jsonl").SelectMany(file => File.ReadLines(file.FullName)).Select(JsonParser.Default.Parse<SubmitConcernRequest>).ToList();

        Assert.Equal(Options.Concerns, concerns.Count);
        Assert.All(concerns, request => Assert.True(request.Concern.Subject is null != (request.Concern.RecordId.Length == 0)));
        Assert.Contains(concerns, request => request.Concern.RecordId.Length > 0);
    }

    [Fact]
    public void The_truth_names_a_child_for_every_record()
    {
        new SynthFiles(_folder.Directory, Options).Write();

        Assert.Equal(File.ReadLines(_folder["records.csv"]).Count(), File.ReadLines(_folder["truth.csv"]).Count());
    }
}
