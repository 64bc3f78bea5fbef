using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Governing;

/// <summary>People with governance certificates, and what they do with documents.</summary>
internal sealed class Lawmakers(TestHub hub)
{
    private int _submissions;

    public ProtocolVersions As(string agency, string staff = "governor-1") => new(hub.Connect($"{agency}-governance", staff, "GOV"));

    public ProtocolVersions Auditor() => new(hub.Connect("health-auditor", "auditor-1", "AUD"));

    public async Task<ProtocolProposal> ProposeAsync(string yaml, string agency = "police", string staff = "governor-1")
    {
        var request = new ProposeProtocolRequest { SubmissionId = NextId(), Yaml = ByteString.CopyFrom(yaml, Encoding.UTF8), Reason = "the board asked for it" };
        return (await As(agency, staff).ProposeAsync(request, CancellationToken.None)).Proposal;
    }

    public async Task<ProtocolProposal> ApproveAsync(ProtocolProposal proposal, string agency, string staff = "governor-2")
    {
        return (await As(agency, staff).ApproveAsync(Approval(proposal), CancellationToken.None)).Proposal;
    }

    public ApproveProtocolRequest Approval(ProtocolProposal proposal) => new()
    {
        SubmissionId = NextId(), Proposal = proposal.Proposal, Digest = proposal.Document.Digest, Reason = "read and agreed",
    };

    /// <summary>All three controllers of the baseline sign.</summary>
    public async Task<ProtocolProposal> SignAsync(ProtocolProposal proposal)
    {
        await ApproveAsync(proposal, "police");
        await ApproveAsync(proposal, "social");
        return await ApproveAsync(proposal, "health");
    }

    public async Task<ProtocolProposal> ActivateAsync(ProtocolProposal proposal, DateTimeOffset? from = null)
    {
        return (await As("social").ActivateAsync(Activation(proposal, from), CancellationToken.None)).Proposal;
    }

    public ActivateProtocolRequest Activation(ProtocolProposal proposal, DateTimeOffset? from = null) => new()
    {
        SubmissionId = NextId(),
        Proposal = proposal.Proposal,
        Digest = proposal.Document.Digest,
        EffectiveFrom = from is { } instant ? Timestamp.FromDateTimeOffset(instant) : null,
        Reason = "signed by all",
    };

    /// <summary>Proposed, signed by all, and in force.</summary>
    public async Task<ProtocolProposal> EnactAsync(string yaml, DateTimeOffset? from = null)
    {
        return await ActivateAsync(await SignAsync(await ProposeAsync(yaml)), from);
    }

    public async Task<ProtocolProposal> FindAsync(ulong number)
    {
        return Assert.Single((await As("police").ListAsync(new ListProposalsRequest { Proposal = number }, CancellationToken.None)).Proposals);
    }

    public Task<GetProtocolResponse> LawAsync(GetProtocolRequest? request = null)
    {
        return new ProtocolVersions(hub.Connect("social-screener")).GetAsync(request ?? new GetProtocolRequest(), CancellationToken.None);
    }

    /// <summary>How a document in force is named.</summary>
    public async Task<string> InForceAsync()
    {
        var law = await LawAsync(new GetProtocolRequest { RuleIds = { "GEN.seal" } });
        return $"{law.Documents[0].Id} {law.Documents[0].Version}";
    }

    /// <summary>The reason for which something is refused.</summary>
    public static async Task<ErrorReason> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<HubRefusedException>(act)).Refusal.Reason;

    private string NextId() => $"law-{Interlocked.Increment(ref _submissions)}";
}
