using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Cli.Synth.People;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Synth.Agencies;

/// <summary>Raises concerns about invented children, half of them about children whom the reporter holds no record of.</summary>
internal static class ConcernWriter
{
    private static readonly (ConcernCategory Category, string Fact, string Opinion, string Words)[] Stories =
    [
        (ConcernCategory.ConcernNeglect, "Came without lunch on four days of five.", "Basic care seems to have slipped since the autumn.", "\"Mum sleeps a lot.\""),
        (ConcernCategory.ConcernPhysical, "A bruise on the upper arm, the size of a coin.", "The explanation did not fit the mark.", "\"I fell off the trampoline, we have no trampoline.\""),
        (ConcernCategory.ConcernCriminalExploitation, "Found with two phones and a train ticket to another town.", "May be carrying for somebody older.", "\"He said I owe him.\""),
        (ConcernCategory.ConcernDomesticAbuse, "Neighbours called about shouting three times this month.", "The child is quieter than before.", "\"I keep my shoes on at night.\""),
        (ConcernCategory.ConcernMissing, "Not home since four in the afternoon.", "Third time this month, each on a Friday.", "\"I was at a mate's.\""),
        (ConcernCategory.ConcernEmotional, "Cries when it is time to go home.", "Fearful of one adult in the household.", "\"I'm not allowed to say.\""),
    ];

    public static SubmitConcernRequest Write(int number, Child child, AgencyProfile reporter, string? recordId, SynthOptions options)
    {
        var chance = Chance.For(options.Seed, "concern", number);
        var (category, fact, opinion, words) = chance.Pick(Stories);
        var happened = options.AsOf.ToDateTime(new TimeOnly(chance.Below(24), chance.Below(60)), DateTimeKind.Utc).AddDays(-1);
        var id = $"{reporter.Prefix}-c-{number:00000}";
        var concern = new Concern
        {
            SourceId = id,
            SourceVersion = 1,
            EventTime = happened.ToTimestamp(),
            RecordedTime = happened.AddMinutes(chance.Between(2, 240)).ToTimestamp(),
            Category = category,
            Statements = { new Statement { Standing = Standing.Fact, Text = fact }, new Statement { Standing = Standing.Opinion, Text = opinion } },
            ImmediateDanger = chance.Happens(0.08),
            Threshold = chance.Pick([Threshold.Unspecified, Threshold.L2, Threshold.L3, Threshold.L3, Threshold.L4]),
            Engagement = chance.Pick([Engagement.Done, Engagement.Unsafe, Engagement.Impracticable]),
            Consent = chance.Pick([ConsentState.ConsentGiven, ConsentState.ConsentNotSoughtUnsafe, ConsentState.ConsentRefused]),
            Area = options.Area,
            Reporter = $"{reporter.Id} duty worker {number % 40 + 1}",
        };
        if (chance.Happens(0.5))
            concern.Statements.Add(new Statement { Standing = Standing.ChildsWords, Text = words });
        if (concern.Engagement == Engagement.Unsafe)
            concern.ProtectiveCaveats.Add("do not telephone the home");
        if (recordId is null)
            concern.Subject = SubjectWriter.Write(child, reporter, chance);
        else
            concern.RecordId = recordId;
        return new SubmitConcernRequest { SubmissionId = $"{id}.1", Concern = concern };
    }
}
