using Google.Protobuf.WellKnownTypes;
using Google.Protobuf;
using InfoShareHub.Concerns.Identity;
using InfoShareHub.Hub.Reading;
using InfoShareHub.Ledger.Delivery;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.Intake;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger;
using InfoShareHub.Testing;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Ledgers;

/// <summary>Commands about invented people, made from wire messages as an endpoint makes them.</summary>
internal static class Sendings
{
    private static readonly DateTimeOffset Event = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static CallerIdentity Caller(string agency, string role = "contributor")
    {
        Assert.True(AgencyId.TryParse(agency, out var id));
        return new CallerIdentity(id, role, System: null, new byte[32], StaffId: null, RoleCodes: []);
    }

    public static async Task EnrolAsync(LedgerHost host, params string[] agencies)
    {
        foreach (var agency in agencies)
        {
            var terms = new Agency
            {
                AgencyId = agency,
                DisplayName = agency,
                Kind = agency switch
                {
                    "police" => AgencyKind.Police,
                    "health" => AgencyKind.Health,
                    "education" => AgencyKind.Education,
                    "social" => AgencyKind.SocialCare,
                    _ => AgencyKind.Voluntary,
                },
                Areas = { "northmere" },
                Roles = { "contributor", "screener", "governance" },
                RoleCodes = { "POL", "HLT", "DSL", "SWK", "VOL", "SCR", "MGR" },
                ContactRoute = $"{agency} desk",
            };
            await host.Sequencer.SubmitAsync(new EnrolAgency(Caller("social", "governance"), terms, expectedRevision: 0));
        }
    }

    public static UpsertRecord Record(LedgerHost host, string agency, int person, ulong version = 1, string? submission = null, string service = "")
    {
        var record = new V1.Record
        {
            RecordId = $"{agency}-{person}",
            SourceVersion = version,
            EventTime = Timestamp.FromDateTimeOffset(Event),
            RecordedTime = Timestamp.FromDateTimeOffset(Event),
            Subject = Subjects.Number(person),
        };
        if (service.Length > 0)
        {
            record.Items.Add(new DataItem { DataClass = DataClass.C04, Service = service, ContactRoute = "school office", Status = "open" });
        }

        return ToCommand(host, agency, record, submission ?? $"{agency}-{person}-{version}");
    }

    /// <summary>A record that holds one C05 item per text.</summary>
    public static UpsertRecord RecordOfItems(LedgerHost host, string agency, int person, ulong version, params string[] texts)
    {
        var record = new V1.Record
        {
            RecordId = $"{agency}-{person}",
            SourceVersion = version,
            EventTime = Timestamp.FromDateTimeOffset(Event),
            RecordedTime = Timestamp.FromDateTimeOffset(Event),
            Subject = Subjects.Number(person),
        };
        record.Items.Add(texts.Select(text => new DataItem { DataClass = DataClass.C05, Service = "Imaginary Clinic", Text = text, Standing = Standing.Fact }));
        return ToCommand(host, agency, record, $"{agency}-{person}-{version}");
    }

    private static UpsertRecord ToCommand(LedgerHost host, string agency, V1.Record record, string submission)
    {
        var request = new UpsertRecordRequest { SubmissionId = submission, Record = record };
        var findings = new Findings();
        var sent = RecordReading.Read(request, DateTimeOffset.UtcNow, findings);
        Assert.Empty(findings.Faults);
        return new UpsertRecord(Caller(agency), sent!) { Submission = Submission(host, request.SubmissionId, record) };
    }

    /// <summary>A concern by the protected route.</summary>
    public static SubmitConcern Concern(LedgerHost host, string agency, int person, string id, ProtectedRoute route)
    {
        var (concern, sent) = Read(person, id, "seen at the station at night");
        return new SubmitConcern(Caller(agency), sent, isBulk: false) { Protected = route, Submission = Submission(host, $"{route.PersonKey} {id}", concern) };
    }

    public static SubmitConcern Concern(LedgerHost host, string agency, int person, string id, string text = "seen at the station at night")
    {
        var (concern, sent) = Read(person, id, text);
        return new SubmitConcern(Caller(agency), sent, isBulk: false) { Submission = Submission(host, id, concern) };
    }

    private static (Concern Concern, SentConcern Sent) Read(int person, string id, string text)
    {
        var concern = new Concern
        {
            SourceId = id,
            SourceVersion = 1,
            EventTime = Timestamp.FromDateTimeOffset(Event),
            RecordedTime = Timestamp.FromDateTimeOffset(Event),
            Subject = Subjects.Number(person),
            Category = ConcernCategory.ConcernMissing,
            Statements = { new Statement { Standing = Standing.Fact, Text = text } },
            Threshold = Threshold.L3,
            Engagement = Engagement.Unsafe,
            Area = "northmere",
        };
        var request = new SubmitConcernRequest { SubmissionId = id, Concern = concern };
        var findings = new Findings();
        var sent = ConcernReading.Read(request, DateTimeOffset.UtcNow, findings);
        Assert.Empty(findings.Faults);
        return (concern, sent!);
    }

    public static RetractConcern Retraction(LedgerHost host, string agency, string id)
    {
        Assert.True(SourceId.TryParse(id, out var source));
        var sent = new SentRetraction(source, 1, Event, RetractionReason.RetractionFalse, Explanation: string.Empty);
        return new RetractConcern(Caller(agency), sent) { Submission = new Submission($"x-{id}", new byte[32]) };
    }

    /// <summary>Takes every alert of a mailbox, as a watch would.</summary>
    public static async Task<ulong> DeliverAsync(LedgerHost host, string agency, string role = "contributor")
    {
        var session = (await host.Sequencer.SubmitAsync(new OpenWatch(Caller(agency, role)))).Answer!;
        return (await host.Sequencer.SubmitAsync(new DeliverAlerts(Caller(agency, role), session, position: 0, limit: 100))).Answer!.Position;
    }

    private static Submission Submission(LedgerHost host, string id, IMessage content) => new(id, host.Secrets.DigestOf(content.ToByteArray()));
}
