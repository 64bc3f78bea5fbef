using InfoShareHub.Client;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Governing;

public sealed class SignOffTests : IAsyncLifetime
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
    public async Task S24_a_proposal_to_widen_C09_comes_into_force_only_when_three_controllers_have_signed()
    {
        var proposal = await _people.ProposeAsync(Laws.WiderC09("2026.2"));
        Assert.True(proposal.Widens);
        Assert.Equal(["police", "integrated care board", "local authority"], proposal.Missing);
        foreach (var (controller, left) in new[] { ("social", 2), ("police", 1), ("health", 0) })
        {
            var refused = await Assert.ThrowsAsync<HubRefusedException>(() => _people.ActivateAsync(proposal));
            Assert.Equal(ErrorReason.SignOffMissing, refused.Refusal.Reason);
            Assert.Equal(Laws.Shipped, await _people.InForceAsync());
            Assert.Equal(left, (await _people.ApproveAsync(proposal, controller)).Missing.Count);
        }

        var activated = await _people.ActivateAsync(proposal);

        Assert.Equal((ProposalStanding.Activated, 2ul), (activated.Standing, activated.Revision));
        Assert.Equal("isp-baseline 2026.2", await _people.InForceAsync());
    }

    [Fact]
    public async Task A_change_that_only_narrows_needs_one_other_person()
    {
        var proposal = await _people.ProposeAsync(Laws.NarrowerC04("2026.2"), "social", "governor-1");
        Assert.Equal((false, "a second person"), (proposal.Widens, Assert.Single(proposal.Missing)));
        Assert.Equal(ErrorReason.SignOffNotCounted, await Lawmakers.RefusalAsync(() => _people.ApproveAsync(proposal, "social", "governor-1")));
        Assert.Equal(ErrorReason.SignOffMissing, await Lawmakers.RefusalAsync(() => _people.ActivateAsync(proposal)));

        var signed = await _people.ApproveAsync(proposal, "charity", "governor-1");
        await _people.ActivateAsync(proposal);

        Assert.Empty(signed.Missing);
        Assert.Equal("isp-baseline 2026.2", await _people.InForceAsync());
    }

    [Theory]
    [InlineData("{name: police, kind: police}", "{name: youth club, kind: voluntary}")]
    [InlineData("    - {name: police, kind: police}\n", "")]
    [InlineData("valid_from: 2026-01-01", "valid_from: 2025-12-31")]
    public async Task What_widens_no_cell_but_the_door_to_it_is_signed_by_all(string from, string to)
    {
        var proposal = await _people.ProposeAsync(Laws.Renamed("2026.2").Replace(from, to, StringComparison.Ordinal));

        Assert.True(proposal.Widens);
        Assert.Superset(new HashSet<string>(["police", "integrated care board", "local authority"]), proposal.Missing.ToHashSet());
    }

    [Fact]
    public async Task Nobody_signs_what_they_proposed_whatever_else_they_are()
    {
        var proposal = await _people.ProposeAsync(Laws.WiderC09("2026.2"), "police", "governor-1");

        var own = await Lawmakers.RefusalAsync(() => _people.ApproveAsync(proposal, "police", "governor-1"));
        var colleague = await _people.ApproveAsync(proposal, "police", "governor-2");

        Assert.Equal(ErrorReason.SignOffNotCounted, own);
        Assert.Equal(["integrated care board", "local authority"], colleague.Missing);
    }

    [Fact]
    public async Task A_signature_counts_for_the_bytes_that_were_read_and_no_others()
    {
        var first = await _people.ProposeAsync(Laws.WiderC09("2026.2"));
        await _people.SignAsync(first);

        var changed = await _people.ProposeAsync(Laws.WithLevel(Laws.WiderC09("2026.2"), "C09.police", "D1", "D3"));
        var read = _people.Approval(changed);
        read.Digest = first.Document.Digest;
        var mistaken = await Lawmakers.RefusalAsync(() => _people.As("health", "governor-2").ApproveAsync(read, CancellationToken.None));
        var unsigned = await Lawmakers.RefusalAsync(() => _people.ActivateAsync(changed));
        var replaced = await Lawmakers.RefusalAsync(() => _people.ActivateAsync(first));

        Assert.Equal(3, changed.Missing.Count);
        Assert.Equal(ErrorReason.SignOffNotCounted, mistaken);
        Assert.Equal(ErrorReason.SignOffMissing, unsigned);
        Assert.Equal(ErrorReason.ProposalNotOpen, replaced);
        Assert.Equal(ProposalStanding.Replaced, (await _people.FindAsync(first.Proposal)).Standing);
    }

    [Fact]
    public async Task A_revoked_certificate_takes_its_signature_with_it()
    {
        var proposal = await _people.ProposeAsync(Laws.WiderC09("2026.2"));
        await _people.SignAsync(proposal);
        var health = _hub.Certificates.Options(_hub.Address, "health-governance").Certificate;
        await new Client.Asking.Enrolments(_hub.Connect("social-governance", "governor-1", "GOV")).RevokeAsync(
            new RevokeCertificateRequest
            {
                SubmissionId = "revoke",
                Fingerprint = Google.Protobuf.ByteString.CopyFrom(health.GetCertHash(System.Security.Cryptography.HashAlgorithmName.SHA256)),
                Reason = "the card was lost",
            },
            CancellationToken.None);

        var refused = await Lawmakers.RefusalAsync(() => _people.ActivateAsync(proposal));

        var now = await _people.FindAsync(proposal.Proposal);
        Assert.Equal(ErrorReason.SignOffMissing, refused);
        Assert.Equal(["integrated care board"], now.Missing);
        Assert.Equal([true, true, false], now.ApprovedBy.Select(signature => signature.Counts));
    }
}
