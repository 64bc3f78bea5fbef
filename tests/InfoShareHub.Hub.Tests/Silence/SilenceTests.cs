using Google.Protobuf;
using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;
using Xunit.Abstractions;

namespace InfoShareHub.Hub.Tests.Silence;

// What may not be told is answered as if it were not there: the same bytes, and in the same time. Social care keeps children under seal, and a clinic keeps items private.
// Numbers of invented people: 1 to 299 sealed, 1001 and up unknown, 3001 and up known to the police and the clinic.
public sealed class SilenceTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Sealed = 1, Unknown = 1_001, Private = 3_001, Plain = 3_101;
    private const int Children = 8;

    private readonly SilentPair _pair = new(output);
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync();
        await Messages.PushAsync(
            _hub.Connect("social-contributor"),
            [.. Enumerable.Range(0, 280).Select(i => Messages.Record($"s-{i}", Sealed + i, Messages.Item(DataClass.C20)))]);
        foreach (var (first, name) in new[] { (Private, "private"), (Plain, "plain") })
        {
            await Messages.PushAsync(_hub.Connect("police-contributor"), [.. Enumerable.Range(0, Children).Select(i => Messages.Record($"p-{name}-{i}", first + i))]);
            await Messages.PushAsync(_hub.Connect("health-contributor"), [.. Enumerable.Range(0, Children).Select(i => Health($"h-{name}-{i}", first + i))]);
        }
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task A_search_for_a_sealed_child_looks_like_one_for_a_child_whom_nobody_knows()
    {
        var searches = new Searches(_hub.Connect("social-screener", "screener-1", "SCR"));

        await _pair.ExpectSilenceAsync(i => SearchAsync(searches, Sealed + i), i => SearchAsync(searches, Unknown + i));
    }

    [Fact]
    public async Task An_item_that_its_clinician_keeps_private_looks_like_none()
    {
        var disclosures = new Client.Asking.Disclosures(_hub.Connect("police-contributor", "officer-1", "POL"));

        await _pair.ExpectSilenceAsync(
            i => AskAsync(disclosures, $"p-private-{i % Children}"),
            i => AskAsync(disclosures, $"p-plain-{i % Children}"));
    }

    [Fact]
    public async Task A_concern_about_a_sealed_child_is_acknowledged_like_one_about_a_child_whom_nobody_knows()
    {
        var education = _hub.Connect("education-contributor");
        var client = new ConcernService.ConcernServiceClient(education.Invoker);

        await _pair.ExpectSilenceAsync(
            i => SubmitAsync(education, client, Messages.Concern($"held-{i:D4}", Sealed + i)),
            i => SubmitAsync(education, client, Messages.Concern($"none-{i:D4}", Unknown + i)));
    }

    [Fact]
    public async Task A_record_like_a_sealed_child_and_what_its_owner_is_told_of_it_look_like_any_other()
    {
        var education = _hub.Connect("education-contributor");
        await Messages.PushAsync(education, [.. Enumerable.Range(0, Children).SelectMany(i => new[] { Messages.Record($"held-{i}", Sealed + i), Messages.Record($"none-{i}", Unknown + i) })]);
        var disclosures = new Client.Asking.Disclosures(_hub.Connect("education-contributor", "teacher-1", "DSL"));

        await _pair.ExpectSilenceAsync(i => AskAsync(disclosures, $"held-{i % Children}"), i => AskAsync(disclosures, $"none-{i % Children}"));
    }

    [Fact]
    public async Task The_senders_own_part_of_the_ledger_tells_nothing()
    {
        var education = _hub.Connect("education-contributor");
        var client = new ConcernService.ConcernServiceClient(education.Invoker);
        var held = await SubmitAsync(education, client, Messages.Concern("same", Sealed));
        var other = await SubmitAsync(education, client, Messages.Concern("diff", Unknown));
        var reader = _hub.Connect("education-contributor", "teacher-1", "DSL");

        var heldEntry = await ReadAsync(reader, ((SubmitConcernResponse)held).Receipt.Index);
        var otherEntry = await ReadAsync(reader, ((SubmitConcernResponse)other).Receipt.Index);

        Assert.Equal(otherEntry.Replace("diff", "same", StringComparison.Ordinal), heldEntry);
    }

    [Fact]
    public async Task A_hub_that_leaked_would_be_caught()
    {
        var searches = new Searches(_hub.Connect("social-screener", "screener-1", "SCR"));

        // By what it says: a child known to two agencies in place of a sealed one.
        var (held, nothing, _) = await _pair.CompareAsync(i => SearchAsync(searches, Plain + (i % Children)), i => SearchAsync(searches, Unknown + i));
        Assert.NotEqual(nothing, held);

        // By its time: an answer that takes a second look before it leaves, and so a step of the grid longer.
        var (_, _, deviation) = await _pair.CompareAsync(
            async i =>
            {
                await SearchAsync(searches, Sealed + i);
                return await SearchAsync(searches, Sealed + i);
            },
            i => SearchAsync(searches, Unknown + i));
        Assert.True(deviation > RankSum.Limit, $"{deviation:F2}");
    }

    private static UpsertRecordRequest Health(string id, int person)
    {
        var item = Messages.Item(DataClass.C08);
        item.Categories.Add("isp:private");
        return id.Contains("private", StringComparison.Ordinal) ? Messages.Record(id, person, item) : Messages.Record(id, person);
    }

    private static async Task<IMessage> SearchAsync(Searches searches, int person)
    {
        return await searches.FindAsync(
            new FindMatchesRequest { Subject = Subjects.Number(person), Purpose = Purpose.P1, Reason = "screening a contact" }, CancellationToken.None);
    }

    private static async Task<IMessage> AskAsync(Client.Asking.Disclosures disclosures, string record)
    {
        var request = new DisclosureRequest
        {
            RecordId = record,
            Level = DisclosureLevel.D4,
            Purpose = Purpose.P3,
            Threshold = Threshold.L4,
            ThresholdReference = "strategy meeting",
            Reason = "an enquiry",
            Classes = { DataClass.C08, DataClass.C10 },
        };
        return await disclosures.RequestAsync(request, CancellationToken.None);
    }

    private static async Task<IMessage> SubmitAsync(HubConnection connection, ConcernService.ConcernServiceClient client, SubmitConcernRequest concern)
    {
        return await connection.CallAsync(options => client.SubmitConcernAsync(concern, options), CancellationToken.None);
    }

    private static async Task<string> ReadAsync(HubConnection connection, ulong index)
    {
        var page = await new AuditTrail(connection).QueryAsync(
            new QueryEntriesRequest { FromIndex = index, ToIndex = index + 1, Reason = "our own entries" }, CancellationToken.None);
        var view = Assert.Single(page.Entries);
        (view.Index, view.AgencySequence, view.Time, view.LeafHash) = (0, 0, null, ByteString.Empty);
        return view.ToString();
    }
}
