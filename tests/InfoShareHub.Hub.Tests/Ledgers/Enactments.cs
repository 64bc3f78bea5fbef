using System.Security.Cryptography;
using System.Text;
using InfoShareHub.Hub.Tests.Governing;
using InfoShareHub.Ledger;
using InfoShareHub.Ledger.Governing;
using InfoShareHub.Ledger.Sequencing;
using InfoShareHub.Ledger.State;
using InfoShareHub.ProtocolFiles;
using Xunit;

namespace InfoShareHub.Hub.Tests.Ledgers;

/// <summary>Changes of the protocol, command by command, as the endpoint submits them.</summary>
internal static class Enactments
{
    public static CallerIdentity Governor(string agency, string staff) => Sendings.Caller(agency, "governance") with { StaffId = staff };

    public static ProposeProtocol Proposal(string yaml, ulong baseRevision)
    {
        var bytes = Encoding.UTF8.GetBytes(yaml);
        var header = ProtocolYaml.Read(bytes).Document!.Header;
        return new ProposeProtocol(
            Governor("police", "governor-1"), new ProposedDocument(bytes, header, baseRevision, Widens: true, [.. header.ApprovedBy]), "the board asked for it");
    }

    /// <summary>A proposal that widens, as it stands once it has been made.</summary>
    public static async Task<KnownProposal> ProposeAsync(LedgerHost host, string yaml)
    {
        var baseRevision = await host.Sequencer.ReadAsync(state => state.Governance.Protocols.Timeline.Newest);
        return (await host.Sequencer.SubmitAsync(Proposal(yaml, baseRevision))).Answer!.Proposal;
    }

    public static Task<Committed<ProposalView>> ApproveAsync(LedgerHost host, KnownProposal proposal, string agency, string staff = "governor-2")
    {
        return host.Sequencer.SubmitAsync(new ApproveProtocol(Governor(agency, staff), proposal.Number, proposal.Document.Digest, "read and agreed"));
    }

    public static Task<Committed<ProposalView>> RejectAsync(LedgerHost host, KnownProposal proposal, string agency)
    {
        return host.Sequencer.SubmitAsync(new RejectProtocol(Governor(agency, "governor-3"), proposal.Number, "not in this form"));
    }

    public static Task<Committed<ProposalView>> ActivateAsync(LedgerHost host, KnownProposal proposal)
    {
        return host.Sequencer.SubmitAsync(new ActivateProtocol(Governor("social", "governor-2"), proposal.Number, proposal.Document.Digest, effectiveFrom: null, "signed by all"));
    }

    /// <summary>Proposed, signed by three controllers, activated; three more wait, one of them rejected.</summary>
    public static async Task EnactAsync(LedgerHost host, string version, DateTimeOffset? from)
    {
        var baseRevision = await host.Sequencer.ReadAsync(state => state.Governance.Protocols.Timeline.Newest);
        var proposed = await host.Sequencer.SubmitAsync(Proposal(Laws.WiderC09(version), baseRevision));
        var number = proposed.Answer!.Proposal.Number;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(Laws.WiderC09(version)));
        foreach (var agency in new[] { "police", "social", "health" })
        {
            var signed = await host.Sequencer.SubmitAsync(new ApproveProtocol(Governor(agency, "governor-2"), number, digest, "read and agreed"));
            Assert.Null(signed.Refusal);
        }

        await host.Sequencer.SubmitAsync(Proposal(Laws.NarrowerC04($"{version}-a"), baseRevision));
        await host.Sequencer.SubmitAsync(Proposal(Laws.WiderC09($"{version}-a"), baseRevision));
        var unwanted = await host.Sequencer.SubmitAsync(Proposal(Laws.WiderC09($"{version}-b"), baseRevision));
        await host.Sequencer.SubmitAsync(new RejectProtocol(Governor("social", "governor-3"), unwanted.Answer!.Proposal.Number, "not in this form"));
        var activated = await host.Sequencer.SubmitAsync(new ActivateProtocol(Governor("social", "governor-2"), number, digest, from, "signed by all"));
        Assert.Null(activated.Refusal);
    }
}
