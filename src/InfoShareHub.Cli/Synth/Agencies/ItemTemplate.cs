using InfoShareHub.V1;

namespace InfoShareHub.Cli.Synth.Agencies;

/// <summary>An invented item of information, without its date.</summary>
internal sealed record ItemTemplate(
    DataClass DataClass, string Service, string ContactRoute, string Categories, string Status, string Text, Standing Standing, string Author)
{
    public DataItem On(DateOnly lastContact) => new()
    {
        DataClass = DataClass,
        Service = Service,
        ContactRoute = ContactRoute,
        LastContact = new PartialDate { Year = lastContact.Year, Month = lastContact.Month, Day = lastContact.Day, Precision = DatePrecision.Day },
        Categories = { Categories.Split(',') },
        Status = Status,
        Text = Text,
        Standing = Standing,
        Author = Author,
    };
}
