using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Cli.Sites;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Demo;

/// <summary>
/// The child of the story and her twin, and what five agencies know of them, each in its own spelling. Family names of the demonstration are plants that
/// grew into places; nobody bears them.
/// </summary>
internal static class Cast
{
    private const string Lines = "14 Lanternfish Lane";
    private const string Town = "Eastmoor";
    private const string Postcode = "EM4 2AB";
    private static readonly PartialDate Born = new() { Year = 2014, Month = 3, Day = 9, Precision = DatePrecision.Day };

    /// <summary>Records by agency.</summary>
    public static IEnumerable<(string Agency, UpsertRecordRequest Request)> Records(DateTimeOffset now)
    {
        yield return ("education", Record("edu-story-1", now, Child("Sian", "Thistlemere", upn: "X999000117001"), Item(DataClass.C04, "Nether Inkling Primary", "attendance_below_80", "Attendance 76 per cent this term.")));
        yield return ("education", Record("edu-story-2", now, Child("Cerys", "Thistlemere", upn: "L999000117002"), Item(DataClass.C04, "Nether Inkling Primary", "enrolled", "On roll, no exclusions.")));
        yield return ("health", Record("nhs-story-1", now, Child("Siân", "Thistlemere", nhsNumber: "9990001707"), Item(DataClass.C06, "Saltmarsh Quay emergency department", "attendance", "Attended with a sprained wrist."), Item(DataClass.C07, "CAMHS Eastmoor", "anxiety,current_care", "Seen fortnightly.")));
        yield return ("health", Record("nhs-story-2", now, Child("Cerys", "Thistlemere", nhsNumber: "9990001715"), Item(DataClass.C06, "Health visiting", "review", "Review attended.")));
        yield return ("police", Record("pol-story-1", now, Child("Shan", "Thistlemeer"), Item(DataClass.C12, "Public Protection Unit", "missing_episode,returned", "Reported missing on a Friday evening, found safe.")));
        yield return ("social", Record("soc-story-1", now, Child("Sian", "Thistlemere"), Item(DataClass.C10, "Children's Services", "early_help", "Early help closed last year.")));
        yield return ("charity", Record("cha-story-1", now, Child("Siân", "Thistlemere"), Item(DataClass.C17, "Lanternfish counselling", "counselling", "Weekly counselling since the spring.")));
    }

    /// <summary>The concern of the story, in the teacher's words and the child's.</summary>
    public static SubmitConcernRequest Concern(DateTimeOffset now) => new()
    {
        SubmissionId = "edu-story-concern.1",
        Concern = new Concern
        {
            SourceId = "edu-story-concern",
            SourceVersion = 1,
            EventTime = Timestamp.FromDateTimeOffset(now.AddHours(-1)),
            RecordedTime = Timestamp.FromDateTimeOffset(now.AddMinutes(-2)),
            Subject = Child("Sian", "Thistlemere", upn: "X999000117001"),
            Category = ConcernCategory.ConcernNeglect,
            Statements =
            {
                new Statement { Standing = Standing.Fact, Text = "Came without a coat or lunch on four days of five." },
                new Statement { Standing = Standing.Opinion, Text = "She seems to look after her sister by herself." },
                new Statement { Standing = Standing.ChildsWords, Text = "\"Mum sleeps a lot.\"" },
            },
            Threshold = Threshold.L2,
            Engagement = Engagement.Done,
            Consent = ConsentState.ConsentRefused,
            Area = SiteAgencies.Area,
            Reporter = "Ms Notional, class teacher",
        },
    };

    /// <summary>A second concern: somebody must act at once.</summary>
    public static SubmitConcernRequest UrgentConcern(DateTimeOffset now) => new()
    {
        SubmissionId = "pol-story-concern.1",
        Concern = new Concern
        {
            SourceId = "pol-story-concern",
            SourceVersion = 1,
            EventTime = Timestamp.FromDateTimeOffset(now.AddMinutes(-20)),
            RecordedTime = Timestamp.FromDateTimeOffset(now.AddMinutes(-1)),
            RecordId = "pol-story-1",
            Category = ConcernCategory.ConcernMissing,
            Statements = { new Statement { Standing = Standing.Fact, Text = "Not home since four; her telephone is off." } },
            ImmediateDanger = true,
            Engagement = Engagement.Done,
            Consent = ConsentState.ConsentNotSoughtImpracticable,
            Area = SiteAgencies.Area,
            Reporter = "PC Pretend",
        },
    };

    private static Subject Child(string given, string family, string nhsNumber = "", string upn = "") => new()
    {
        Identity = new Identity { GivenName = given, FamilyName = family, BirthDate = Born, Sex = Sex.Female, NhsNumber = nhsNumber, Upn = upn },
        Addresses = { new Address { Lines = Lines, Town = Town, Postcode = Postcode, Current = true } },
    };

    private static UpsertRecordRequest Record(string id, DateTimeOffset now, Subject subject, params DataItem[] items) => new()
    {
        SubmissionId = $"{id}.1",
        Record = new Record
        {
            RecordId = id,
            SourceVersion = 1,
            EventTime = Timestamp.FromDateTimeOffset(now.AddDays(-30)),
            RecordedTime = Timestamp.FromDateTimeOffset(now.AddDays(-30).AddHours(1)),
            Subject = subject,
            Items = { items },
        },
    };

    private static DataItem Item(DataClass dataClass, string service, string categories, string text) => new()
    {
        DataClass = dataClass,
        Service = service,
        ContactRoute = "duty desk, 01632 960100",
        LastContact = new PartialDate { Year = 2025, Month = 6, Day = 17, Precision = DatePrecision.Day },
        Categories = { categories.Split(',') },
        Status = "current",
        Text = text,
        Standing = Standing.Fact,
        Author = "an invented practitioner",
    };
}
