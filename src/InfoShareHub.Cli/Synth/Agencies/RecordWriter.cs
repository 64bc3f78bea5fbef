using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Cli.Synth.People;
using InfoShareHub.V1;

namespace InfoShareHub.Cli.Synth.Agencies;

/// <summary>The records that one agency holds of one child: none, one, or two that it does not know to be the same child.</summary>
internal static class RecordWriter
{
    public static IEnumerable<UpsertRecordRequest> Write(Child child, AgencyProfile agency, SynthOptions options)
    {
        var chance = Chance.For(options.Seed, agency.Id, child.Number);
        var age = child.AgeOn(options.AsOf);
        if (age < agency.Ages.From || age > agency.Ages.To || !chance.Happens(agency.Knows))
            yield break;

        var copies = chance.Happens(agency.HoldsTwice) ? 2 : 1;
        for (var copy = 0; copy < copies; copy++)
            yield return Record(child, agency, copy, options, chance);
    }

    private static UpsertRecordRequest Record(Child child, AgencyProfile agency, int copy, SynthOptions options, Chance chance)
    {
        var id = $"{agency.Prefix}-{child.Number:000000}{(copy == 0 ? "" : "b")}";
        var happened = options.AsOf.ToDateTime(new TimeOnly(chance.Below(24), chance.Below(60)), DateTimeKind.Utc).AddDays(-chance.Between(2, 300));
        return new UpsertRecordRequest
        {
            SubmissionId = $"{id}.1",
            Record = new Record
            {
                RecordId = id,
                SourceVersion = 1,
                EventTime = happened.ToTimestamp(),
                RecordedTime = happened.AddMinutes(chance.Between(1, 600)).ToTimestamp(),
                Subject = SubjectWriter.Write(child, agency, chance),
                Items = { ItemWriter.Write(agency, options.AsOf, chance) },
            },
        };
    }
}
