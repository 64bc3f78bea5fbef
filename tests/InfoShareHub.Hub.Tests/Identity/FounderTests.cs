using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.Ledger.State;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Identity;

/// <summary>A ledger on which nobody is enrolled yet.</summary>
public sealed class FounderTests : IAsyncLifetime
{
    private EdgeHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = await EdgeHub.StartAsync();
        _hub.EnrolmentBox.View = EnrolmentView.Empty;
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Theory]
    [InlineData("police")]
    [InlineData("social")]
    public async Task A_founder_may_govern_with_a_token_of_its_own_people(string agency)
    {
        using var caller = _hub.Caller($"{agency}-governance");

        await caller.Enrolment.ListAgenciesAsync(new ListAgenciesRequest(), caller.Actor(agency, "GOV"), EdgeCaller.Deadline);

        Assert.Equal(agency, Assert.Single(_hub.Visits.Callers).Agency.Value);
    }

    [Theory]
    [InlineData("police-contributor")]
    [InlineData("police-screener")]
    [InlineData("health-governance")]
    public async Task Nobody_else_may_anything(string name)
    {
        using var caller = _hub.Caller(name);

        var failure = await EdgeCaller.FailureOf(() => caller.CallAsync());

        Assert.Equal(ErrorReason.NotEnrolled, EdgeCaller.DetailOf(failure).Reason);
    }

    [Fact]
    public async Task Another_governance_certificate_of_a_founder_is_not_the_one_in_the_document()
    {
        using var authority = _hub.Certificates.Authority(DateTimeOffset.UtcNow);
        using var caller = _hub.Caller(authority.Issue(new Testing.Certificates.LeafSpec { Uris = ["spiffe://infoshare.example/agency/police/governance"] }));

        var failure = await EdgeCaller.FailureOf(() => caller.CallAsync());

        Assert.Equal(ErrorReason.NotEnrolled, EdgeCaller.DetailOf(failure).Reason);
    }
}
