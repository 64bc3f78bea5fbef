using InfoShareHub.Hub.Tests.Governing;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Protocol.Documents;
using InfoShareHub.V1;
using Xunit;
using AgencyKind = InfoShareHub.Concerns.Sharing.AgencyKind;

namespace InfoShareHub.Hub.Tests.Ledgers;

/// <summary>Whose signatures count, command by command; the whole way of a proposal is tested through the API.</summary>
public sealed class SignatureTests : IAsyncLifetime
{
    private readonly OpenLedger _ledger = new();
    private LedgerHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await _ledger.OpenAsync();
        await Sendings.EnrolAsync(_host, "health", "police", "social", "charity");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task Two_people_of_one_agency_are_one_controller()
    {
        var proposal = await Enactments.ProposeAsync(_host, Laws.WiderC09("2026.2"));
        await Enactments.ApproveAsync(_host, proposal, "social", "governor-2");

        var second = await Enactments.ApproveAsync(_host, proposal, "social", "governor-3");
        var again = await Enactments.ApproveAsync(_host, proposal, "social", "governor-3");

        Assert.Equal(["police", "integrated care board"], second.Answer!.Missing);
        Assert.Equal(ErrorReason.SignOffNotCounted, again.Refusal!.Reason);
    }

    [Fact]
    public async Task An_agency_that_is_no_controller_neither_signs_nor_rejects()
    {
        var proposal = await Enactments.ProposeAsync(_host, Laws.WiderC09("2026.2"));

        var signed = await Enactments.ApproveAsync(_host, proposal, "charity");
        var rejected = await Enactments.RejectAsync(_host, proposal, "charity");

        Assert.Equal((ErrorReason.SignOffNotCounted, ErrorReason.SignOffNotCounted), (signed.Refusal!.Reason, rejected.Refusal!.Reason));
    }

    [Fact]
    public async Task An_agency_that_no_longer_governs_takes_its_signature_with_it()
    {
        var proposal = await Enactments.ProposeAsync(_host, Laws.WiderC09("2026.2"));
        foreach (var agency in new[] { "social", "police", "health" })
        {
            await Enactments.ApproveAsync(_host, proposal, agency);
        }

        var terms = new Agency { AgencyId = "health", Kind = V1.AgencyKind.Health, Areas = { "northmere" }, Roles = { "contributor" }, RoleCodes = { "HLT" } };
        await _host.Sequencer.SubmitAsync(new EnrolAgency(Sendings.Caller("social", "governance"), terms, expectedRevision: 1));

        var activated = await Enactments.ActivateAsync(_host, proposal);

        Assert.Equal(ErrorReason.SignOffMissing, activated.Refusal!.Reason);
        Assert.Contains("integrated care board", activated.Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_proposal_stays_rejected_and_a_withdrawn_one_withdrawn()
    {
        var rejected = await Enactments.ProposeAsync(_host, Laws.WiderC09("2026.2"));
        var ends = new List<ProposalStanding> { (await Enactments.RejectAsync(_host, rejected, "health")).Answer!.Standing };
        var withdrawn = await Enactments.ProposeAsync(_host, Laws.WiderC09("2026.2"));
        ends.Add((await Enactments.RejectAsync(_host, withdrawn, "police")).Answer!.Standing);

        var late = new[] { await Enactments.ApproveAsync(_host, rejected, "social"), await Enactments.RejectAsync(_host, withdrawn, "police") };

        Assert.Equal([ProposalStanding.Rejected, ProposalStanding.Withdrawn], ends);
        Assert.All(late, step => Assert.Equal(ErrorReason.ProposalNotOpen, step.Refusal!.Reason));
    }

    [Fact]
    public async Task What_was_signed_against_another_law_is_overtaken()
    {
        var late = await Enactments.ProposeAsync(_host, Laws.NarrowerC04("2026.3"));
        foreach (var agency in new[] { "social", "police", "health" })
        {
            await Enactments.ApproveAsync(_host, late, agency);
        }

        await Enactments.EnactAsync(_host, "2026.2", from: null);
        var activated = await Enactments.ActivateAsync(_host, late);

        Assert.Equal(ErrorReason.ProposalNotOpen, activated.Refusal!.Reason);
        Assert.Equal(ProposalStanding.Overtaken, await _host.Sequencer.ReadAsync(state => state.Governance.Protocols.StandingOf(state.Governance.Protocols.Find(late.Number)!)));
    }

    [Fact]
    public async Task More_proposals_than_anybody_reads_are_refused()
    {
        for (var version = 0; version < 100; version++)
        {
            await Enactments.ProposeAsync(_host, Laws.WiderC09($"2027.{version}"));
        }

        var last = await _host.Sequencer.SubmitAsync(Enactments.Proposal(Laws.WiderC09("2028.1"), baseRevision: 1));

        Assert.Equal(ErrorReason.RateExceeded, last.Refusal!.Reason);
    }

    [Fact]
    public void Who_signs_is_whom_all_documents_name_together()
    {
        Controller council = new("council", AgencyKind.SocialCare), police = new("police", AgencyKind.Police), health = new("care board", AgencyKind.Health);
        Controller other = new("other council", AgencyKind.SocialCare), club = new("youth club", AgencyKind.Voluntary);

        var milder = SignOff.Signatories([[council, police, health], [], [club]]);
        var renamed = SignOff.Signatories([[council, police, health], [other, police, health]]);
        var doubled = SignOff.Signatories([[council], [council, other]]);

        Assert.Equal([police, health, council, club], milder.AsEnumerable());
        Assert.Equal([police, health, council], renamed.AsEnumerable());
        Assert.Equal([council, other], doubled.AsEnumerable());
    }
}
