using InfoShareHub.Cli.Csv;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Cli.Tests;

public sealed class RecordTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_are_found_by_field_name_or_by_mapping_and_others_are_ignored()
    {
        var file = _folder.Write("a.csv", "rec,forename,family_name,hair\n7,Siân,Penhypothetical,brown\n");

        var (_, request) = Assert.Single(new RecordTable(file, ["record_id=rec", "given_name=forename"]).Read());

        Assert.Equal("7", request.Record.RecordId);
        Assert.Equal(("Siân", "Penhypothetical"), (request.Record.Subject.Identity.GivenName, request.Record.Subject.Identity.FamilyName));
    }

    [Theory]
    [InlineData("2015-04-09", 2015, 4, 9, DatePrecision.Day)]
    [InlineData("20150409", 2015, 4, 9, DatePrecision.Day)]
    [InlineData("09/04/2015", 2015, 4, 9, DatePrecision.Day)]
    [InlineData("9/4/2015", 2015, 4, 9, DatePrecision.Day)]
    [InlineData("2015-04", 2015, 4, 0, DatePrecision.Month)]
    [InlineData("2015", 2015, 0, 0, DatePrecision.Year)]
    public void A_birth_date_is_read_in_the_forms_that_systems_write(string written, int year, int month, int day, DatePrecision precision)
    {
        var file = _folder.Write("a.csv", $"record_id,given_name,birth_date\n1,Moss,{written}\n");

        var (_, request) = Assert.Single(new RecordTable(file, []).Read());

        Assert.Equal(new PartialDate { Year = year, Month = month, Day = day, Precision = precision }, request.Record.Subject.Identity.BirthDate);
    }

    [Fact]
    public void A_malformed_value_is_left_out_and_counted_and_the_record_stays()
    {
        var file = _folder.Write("a.csv", "record_id,given_name,nhs_number,postcode,birth_date,phone,sex\n1,Moss,1234567890,NOWHERE,31/31/2015,none,q\n2,Fern,9990000018,EM1 1AA,2015-01-01,07700900001,F\n");
        var table = new RecordTable(file, []);

        var records = table.Read().Select(line => line.Request.Record).ToList();

        Assert.Equal(["birth_date", "nhs_number", "phone", "postcode", "sex"], table.LeftOut.Keys);
        Assert.Equal("", records[0].Subject.Identity.NhsNumber);
        Assert.Empty(records[0].Subject.Addresses);
        Assert.Equal(("9990000018", Sex.Female), (records[1].Subject.Identity.NhsNumber, records[1].Subject.Identity.Sex));
        Assert.Equal("EM1 1AA", Assert.Single(records[1].Subject.Addresses).Postcode);
    }

    [Theory]
    [InlineData("Zoë van Imaginary", "Zoë van", "Imaginary")]
    [InlineData("\"Imaginary, Zoë\"", "Zoë", "Imaginary")]
    [InlineData("Imaginary", "", "Imaginary")]
    public void A_full_name_is_split(string full, string given, string family)
    {
        var file = _folder.Write("a.csv", $"record_id,full_name\n1,{full}\n");

        var (_, request) = Assert.Single(new RecordTable(file, []).Read());

        Assert.Equal((given, family), (request.Record.Subject.Identity.GivenName, request.Record.Subject.Identity.FamilyName));
    }

    [Fact]
    public void The_same_file_gives_the_same_submission_ids_and_a_changed_line_another()
    {
        var time = new DateTime(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        var file = _folder.Write("a.csv", "record_id,given_name\n1,Moss\n2,Fern\n");
        File.SetLastWriteTimeUtc(file, time);
        var first = Ids(file);
        var again = Ids(file);
        _folder.Write("a.csv", "record_id,given_name\n1,Moss\n2,Bracken\n");
        File.SetLastWriteTimeUtc(file, time);

        var changed = Ids(file);

        Assert.Equal(first, again);
        Assert.Equal(first[0], changed[0]);
        Assert.NotEqual(first[1], changed[1]);
        Assert.All(first, id => Assert.InRange(id.Length, 1, 64));
    }

    [Theory]
    [InlineData("given_name=nowhere", "no column")]
    [InlineData("hair=record_id", "no field")]
    [InlineData("given_name", "FIELD=COLUMN")]
    public void A_mapping_that_does_not_fit_is_wrong_use(string mapping, string said)
    {
        var file = _folder.Write("a.csv", "record_id,name\n1,Moss\n");

        var wrong = Assert.Throws<WrongUseException>(() => new RecordTable(file, [mapping]).Read().ToList());

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_a_record_id_is_named()
    {
        var file = _folder.Write("a.csv", "record_id,given_name\n1,Moss\n,Fern\n");

        var wrong = Assert.Throws<WrongUseException>(() => new RecordTable(file, []).Read().ToList());

        Assert.Contains("line 3", wrong.Message, StringComparison.Ordinal);
    }

    private static List<string> Ids(string file) => [.. new RecordTable(file, []).Read().Select(line => line.Request.SubmissionId)];
}
