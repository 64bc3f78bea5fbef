using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Options;
using InfoShareHub.Hub.Tests.Whole;
using InfoShareHub.Testing;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Governing;

public sealed class LawInTimeTests : IAsyncLifetime
{
    private readonly AdvancedClock _clock = new();
    private TestHub _hub = null!;
    private Lawmakers _people = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartAsync(_clock, new ServingLimits());
        await _hub.EnrolAsync(DemoAgencies.All(_hub.Certificates));
        _people = new Lawmakers(_hub);
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task S24_an_old_decision_is_explained_by_the_law_it_was_made_under()
    {
        var child = await KnowAsync();
        var before = await AskAsync(child);
        var changed = Laws.NarrowerC04("2026.2").Replace("The MASH sees attendance, exclusion and setting.", "The MASH sees that something is held.", StringComparison.Ordinal);
        await _people.EnactAsync(changed);
        var after = await AskAsync(child);

        var accesses = await WhoSawAsync();

        Assert.Equal((DisclosureLevel.D2, Laws.Shipped), (before.Answers[0].Items[0].Level, before.Protocol));
        Assert.Equal((DisclosureLevel.D1, "isp-baseline 2026.2"), (after.Answers[0].Items[0].Level, after.Protocol));
        Assert.Equal([Laws.Shipped, "isp-baseline 2026.2"], accesses.Select(access => access.Protocol));
        Assert.StartsWith("The MASH sees attendance", await TextAsync(accesses[0]), StringComparison.Ordinal);
        Assert.StartsWith("The MASH sees that something is held", await TextAsync(accesses[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activation_for_a_later_instant_takes_effect_by_itself()
    {
        var child = await KnowAsync();
        var instant = _clock.GetUtcNow() + TimeSpan.FromMinutes(20);
        var activated = await _people.EnactAsync(Laws.NarrowerC04("2026.2"), instant);

        var before = (await AskAsync(child)).Protocol;
        _clock.Advance(TimeSpan.FromMinutes(20));
        var after = (await AskAsync(child)).Protocol;

        Assert.Equal((Laws.Shipped, "isp-baseline 2026.2"), (before, after));
        var first = await _people.LawAsync(new GetProtocolRequest { Revision = 1 });
        Assert.Equal(activated.EffectiveFrom, first.EffectiveUntil);
        Assert.Equal(2ul, (await _people.LawAsync()).Revision);
        Assert.Equal(1ul, (await _people.LawAsync(new GetProtocolRequest { AsOf = Timestamp.FromDateTimeOffset(instant - TimeSpan.FromSeconds(1)) })).Revision);
        Assert.Equal(2ul, (await _people.LawAsync(new GetProtocolRequest { AsOf = Timestamp.FromDateTimeOffset(instant) })).Revision);
    }

    [Fact]
    public async Task A_restarted_hub_knows_what_was_is_and_will_be_law()
    {
        await _people.EnactAsync(Laws.WiderC09("2026.2"));
        var open = await _people.ProposeAsync(Laws.WiderC09("2026.4"));
        await _people.EnactAsync(Laws.NarrowerC04("2026.3"), _clock.GetUtcNow() + TimeSpan.FromDays(3));
        var before = await LawsAsync();

        await _hub.RestartAsync();

        Assert.Equal(before, await LawsAsync());
        Assert.Equal(ProposalStanding.Overtaken, (await _people.FindAsync(open.Proposal)).Standing);
    }

    [Fact]
    public async Task An_earlier_activation_drops_one_that_was_arranged_for_later()
    {
        await _people.EnactAsync(Laws.WiderC09("2026.2"), _clock.GetUtcNow() + TimeSpan.FromHours(2));

        await _people.EnactAsync(Laws.NarrowerC04("2026.3"));

        var law = await _people.LawAsync(new GetProtocolRequest { AsOf = Timestamp.FromDateTimeOffset(_clock.GetUtcNow() + TimeSpan.FromHours(3)) });
        Assert.Equal((3ul, "2026.3"), (law.Revision, Assert.Single(law.Documents).Version));
        Assert.Null(law.EffectiveUntil);
    }

    [Fact]
    public async Task An_instant_that_will_not_do_is_refused()
    {
        var proposal = await _people.SignAsync(await _people.ProposeAsync(Laws.WiderC09("2026.2").Replace("valid_from: 2026-01-01", "valid_from: 2027-06-01", StringComparison.Ordinal)));
        DateTimeOffset?[] instants =
        [
            null,
            _clock.GetUtcNow() - TimeSpan.FromSeconds(1),
            _clock.GetUtcNow() + TimeSpan.FromDays(367),
            new DateTimeOffset(2027, 5, 31, 23, 0, 0, TimeSpan.Zero),
        ];

        foreach (var instant in instants)
        {
            Assert.Equal(ErrorReason.InvalidField, await Lawmakers.RefusalAsync(() => _people.ActivateAsync(proposal, instant)));
        }

        Assert.Equal(ProposalStanding.Open, (await _people.FindAsync(proposal.Proposal)).Standing);
    }

    [Fact]
    public async Task There_was_no_law_before_the_first()
    {
        var never = new GetProtocolRequest { AsOf = Timestamp.FromDateTimeOffset(new DateTimeOffset(1999, 1, 1, 0, 0, 0, TimeSpan.Zero)) };

        Assert.Equal(ErrorReason.NotFound, await Lawmakers.RefusalAsync(() => _people.LawAsync(never)));
        Assert.Equal(ErrorReason.NotFound, await Lawmakers.RefusalAsync(() => _people.LawAsync(new GetProtocolRequest { Name = "isp-baseline 1999.1" })));
        Assert.Equal(ErrorReason.NotFound, await Lawmakers.RefusalAsync(() => _people.LawAsync(new GetProtocolRequest { Revision = 9 })));
    }

    private async Task<List<GetProtocolResponse>> LawsAsync()
    {
        var laws = new List<GetProtocolResponse>();
        for (ulong revision = 1; revision <= 3; revision++)
        {
            laws.Add(await _people.LawAsync(new GetProtocolRequest { Revision = revision }));
        }

        return laws;
    }

    /// <summary>The police know the child and hold something of its schooling; the screener hears of the child by a concern.</summary>
    private async Task<string> KnowAsync()
    {
        await Messages.PushAsync(_hub.Connect("police-contributor"), Messages.Record("p-1", 1, Messages.Item(DataClass.C04, "a timetable")));
        await Messages.SubmitAsync(_hub.Connect("education-contributor"), Messages.Concern("one", person: 1));
        using var watch = new OpenedWatch(_hub.Connect("social-screener", "screener-1", "SCR"));
        return (await watch.AlertAsync()).ChildId;
    }

    private Task<DisclosureResponse> AskAsync(string child)
    {
        var request = new DisclosureRequest
        {
            ChildId = child, Level = DisclosureLevel.D4, Purpose = Purpose.P1, Threshold = Threshold.L2, Reason = "screening a contact", Classes = { DataClass.C04 },
        };
        return new Client.Asking.Disclosures(_hub.Connect("social-screener", "screener-1", "SCR")).RequestAsync(request, CancellationToken.None);
    }

    private async Task<List<AccessRecord>> WhoSawAsync()
    {
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var request = new WhoSawRequest { Record = new RecordReference { Agency = "police", RecordId = "p-1" }, Reason = "a complaint" };
        var seen = new List<AccessRecord>();
        await foreach (var response in trail.WhoSawAsync(request, CancellationToken.None))
        {
            if (response.Access is { Action: V1.Action.RequestDisclosure } access)
            {
                seen.Add(access);
            }
        }

        return seen;
    }

    /// <summary>What an auditor reads of the rule that let a screener see education, as of that decision.</summary>
    private async Task<string> TextAsync(AccessRecord access)
    {
        Assert.Contains("C04.screen", access.Accesses.SelectMany(each => each.RuleIds));
        var law = await _people.Auditor().GetAsync(new GetProtocolRequest { Name = access.Protocol, RuleIds = { "C04.screen" } }, CancellationToken.None);
        return Assert.Single(law.Rules).Plain;
    }
}
