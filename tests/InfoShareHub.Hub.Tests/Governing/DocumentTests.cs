using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Governing;

public sealed class DocumentTests : IAsyncLifetime
{
    private TestHub _hub = null!;
    private Lawmakers _people = null!;

    public async Task InitializeAsync()
    {
        _hub = await TestHub.StartEnrolledAsync();
        _people = new Lawmakers(_hub);
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task A_document_with_faults_is_refused_with_every_line_and_changes_nothing()
    {
        var spoilt = Laws.WithLevel(Laws.WithLevel(Laws.Baseline, "C09.screen", "D1", "D9"), "C04.screen", "D4", "D7");
        var lines = new[] { LineOf(spoilt, "level: D7"), LineOf(spoilt, "level: D9") };

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => _people.ProposeAsync(spoilt));

        Assert.Equal(ErrorReason.ProtocolNotSound, refused.Refusal.Reason);
        Assert.Equal(lines.Select(line => $"yaml:{line}"), refused.Refusal.Fields.Select(field => field.Field));
        Assert.All(refused.Refusal.Fields, field => Assert.Contains("is not one of D0, D1, D2, D3, D4, D5", field.Message, StringComparison.Ordinal));
        Assert.Empty((await _people.As("police").ListAsync(new ListProposalsRequest(), CancellationToken.None)).Proposals);
        Assert.Equal(Laws.Shipped, await _people.InForceAsync());
        Assert.Equal(1, await CountRefusalsAsync(ErrorReason.ProtocolNotSound));
    }

    [Theory]
    [InlineData("")]
    [InlineData("protocol: [")]
    [InlineData("protocol: {id: x}")]
    public async Task What_is_no_protocol_is_refused(string yaml)
    {
        Assert.Equal(ErrorReason.ProtocolNotSound, await Lawmakers.RefusalAsync(() => _people.ProposeAsync(yaml)));
    }

    [Fact]
    public async Task An_area_that_the_ledger_does_not_have_has_no_law()
    {
        var elsewhere = Laws.Renamed("2026.2").Replace("area: baseline", "area: atlantis", StringComparison.Ordinal);

        Assert.Equal(ErrorReason.ProtocolNotSound, await Lawmakers.RefusalAsync(() => _people.ProposeAsync(elsewhere)));
    }

    [Fact]
    public async Task A_version_stands_for_one_content_for_ever()
    {
        await _people.EnactAsync(Laws.WiderC09("2026.2"));

        var other = await Lawmakers.RefusalAsync(() => _people.ProposeAsync(Laws.NarrowerC04("2026.2")));
        var same = await Lawmakers.RefusalAsync(() => _people.ProposeAsync(Laws.WiderC09("2026.2")));
        var earlier = await _people.ProposeAsync(Laws.Baseline);

        Assert.Equal((ErrorReason.ProtocolVersionTaken, ErrorReason.ProtocolVersionTaken), (other, same));
        Assert.Equal(ProposalStanding.Open, earlier.Standing);
    }

    [Fact]
    public async Task A_repeated_proposal_is_the_first_one_again()
    {
        var request = new ProposeProtocolRequest
        {
            SubmissionId = "twice", Yaml = Google.Protobuf.ByteString.CopyFromUtf8(Laws.WiderC09("2026.2")), Reason = "the board asked for it",
        };

        var first = await _people.As("police").ProposeAsync(request, CancellationToken.None);
        var again = await _people.As("police").ProposeAsync(request, CancellationToken.None);

        Assert.True(again.Receipt.IsRepeat);
        Assert.Equal(first.Proposal, again.Proposal);
    }

    [Fact]
    public async Task A_proposal_that_is_not_there_is_not_found()
    {
        var nobody = new ProtocolProposal { Proposal = 77, Document = new ProtocolDocument { Digest = Google.Protobuf.ByteString.CopyFrom(new byte[32]) } };

        Assert.Equal(ErrorReason.NotFound, await Lawmakers.RefusalAsync(() => _people.ApproveAsync(nobody, "social")));
        Assert.Equal(ErrorReason.NotFound, await Lawmakers.RefusalAsync(() => _people.ActivateAsync(nobody)));
        Assert.Equal(ErrorReason.NotFound, await Lawmakers.RefusalAsync(() => _people.FindAsync(77)));
    }

    [Fact]
    public async Task Whoever_has_to_sign_can_read_what_is_proposed()
    {
        var proposal = await _people.ProposeAsync(Laws.WiderC09("2026.2"));

        var read = await _people.FindAsync(proposal.Proposal);

        Assert.Equal(Laws.WiderC09("2026.2"), read.Document.Yaml.ToStringUtf8());
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(read.Document.Yaml.Span), read.Document.Digest.ToByteArray());
    }

    [Fact]
    public async Task The_answer_to_a_proposal_says_who_would_gain_and_who_would_lose()
    {
        var yaml = Laws.WithLevel(Laws.WiderC09("2026.2"), "C04.screen", "D4", "D1");
        var request = new ProposeProtocolRequest { SubmissionId = "both", Yaml = Google.Protobuf.ByteString.CopyFromUtf8(yaml), Reason = "the board asked for it" };

        var effect = Assert.Single((await _people.As("police").ProposeAsync(request, CancellationToken.None)).Effects);

        Assert.Equal((true, true, "baseline", (uint)effect.Changes.Count), (effect.Widens, effect.Narrows, effect.Area, effect.ChangesCount));
        Assert.Equal((Laws.Shipped, "isp-baseline 2026.2"), (effect.OldName, effect.NewName));
        Assert.Contains(effect.Changes, change => change is { DataClass: DataClass.C09, OldLevel: DisclosureLevel.D1, NewLevel: DisclosureLevel.D2, Widens: true });
        Assert.Contains(effect.Changes, change => change is { DataClass: DataClass.C04, NewLevel: DisclosureLevel.D1, Narrows: true });
        Assert.All(effect.Changes, change => Assert.Contains("SCR", change.Roles));
    }

    [Fact]
    public async Task Two_versions_and_a_proposal_can_be_compared()
    {
        await _people.EnactAsync(Laws.WiderC09("2026.2"));
        var proposal = await _people.ProposeAsync(Laws.NarrowerC04("2026.3"));

        var back = (await _people.Auditor().DiffAsync(new DiffProtocolsRequest { NewName = Laws.Shipped }, CancellationToken.None)).Effect;
        var forth = (await _people.Auditor().DiffAsync(new DiffProtocolsRequest { OldRevision = 1, NewRevision = 2 }, CancellationToken.None)).Effect;
        var proposed = (await _people.As("social").DiffAsync(new DiffProtocolsRequest { OldName = Laws.Shipped, NewProposal = proposal.Proposal }, CancellationToken.None)).Effect;

        Assert.Contains(back.Changes, change => change is { DataClass: DataClass.C09, OldLevel: DisclosureLevel.D2, NewLevel: DisclosureLevel.D1, Narrows: true });
        Assert.Contains(forth.Changes, change => change is { DataClass: DataClass.C09, OldLevel: DisclosureLevel.D1, NewLevel: DisclosureLevel.D2, Widens: true });
        Assert.Equal([DataClass.C04], proposed.Changes.Select(change => change.DataClass).Distinct());
        Assert.Equal(ErrorReason.NotFound, await Lawmakers.RefusalAsync(() => _people.Auditor().DiffAsync(new DiffProtocolsRequest { NewProposal = 99 }, CancellationToken.None)));
        Assert.Equal(ErrorReason.InvalidField, await Lawmakers.RefusalAsync(() => _people.Auditor().DiffAsync(new DiffProtocolsRequest(), CancellationToken.None)));
    }

    private static int LineOf(string yaml, string text) => yaml[..yaml.IndexOf(text, StringComparison.Ordinal)].Count(character => character == '\n') + 1;

    private async Task<int> CountRefusalsAsync(ErrorReason reason)
    {
        var trail = new AuditTrail(_hub.Connect("health-auditor", "auditor-1", "AUD"));
        var page = await trail.QueryAsync(new QueryEntriesRequest { PageSize = 1000, Reason = "counting refusals" }, CancellationToken.None);
        return page.Entries.Count(entry => entry.Event.Refusal == reason);
    }
}
