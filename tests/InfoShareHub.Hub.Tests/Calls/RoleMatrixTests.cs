using Grpc.Core;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Tests.Edge;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Calls;

/// <summary>Scenario 20: every method, called with every certificate role, over the wire.</summary>
public sealed class RoleMatrixTests(SharedEdgeHub shared) : IClassFixture<SharedEdgeHub>
{
    private readonly EdgeHub _hub = shared.Hub;

    public static TheoryData<string> Roles => [.. CertificateRoles.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task B20_a_role_gets_past_the_edge_exactly_where_the_table_says(string role)
    {
        using var caller = _hub.Caller($"police-{role}");
        foreach (var rule in CallRoles.Rules.Where(rule => IsServed(rule.Method)))
        {
            var visitsBefore = _hub.Visits.Count;

            var status = await StatusOf(caller, rule.Method, caller.Actor("police", "POL", "INT", "SCR", "AUD", "GOV", "SEAL"));

            if (rule.Allows(role))
            {
                Assert.Equal((rule.Method, StatusCode.OK), (rule.Method, status));
                Assert.Equal(visitsBefore + 1, _hub.Visits.Count);
            }
            else
            {
                Assert.Equal((rule.Method, StatusCode.PermissionDenied), (rule.Method, status));
                Assert.Equal(visitsBefore, _hub.Visits.Count);
                var audited = _hub.Recorded.Audited.Last();
                Assert.Equal((rule.Method, ErrorReason.RoleNotAllowed, role, "police"), (audited.Method, audited.Reason, audited.Caller.Role, audited.Caller.Agency.Value));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task B20_a_call_that_needs_a_person_is_refused_without_one(string role)
    {
        using var caller = _hub.Caller($"police-{role}");
        foreach (var rule in CallRoles.Rules.Where(rule => IsServed(rule.Method) && rule.Allows(role)))
        {
            var status = await StatusOf(caller, rule.Method, headers: []);

            Assert.Equal((rule.Method, rule.NeedsActor(role) ? StatusCode.Unauthenticated : StatusCode.OK), (rule.Method, status));
        }
    }

    /// <summary>What this hub has endpoints for; the whole table is tested on the whole hub.</summary>
    private static bool IsServed(string method) =>
        method is "/infoshare.v1.ConcernService/SubmitConcern"
            or "/infoshare.v1.AuditService/GetCheckpoint"
            or "/infoshare.v1.AuditService/QueryEntries"
            or "/infoshare.v1.EnrolmentService/ListAgencies"
            or "/infoshare.v1.AlertService/Watch";

    private static async Task<StatusCode> StatusOf(EdgeCaller caller, string method, Metadata headers)
    {
        try
        {
            switch (method[(method.LastIndexOf('/') + 1)..])
            {
                case "SubmitConcern":
                    await caller.Concerns.SubmitConcernAsync(new SubmitConcernRequest(), headers, EdgeCaller.Deadline);
                    break;
                case "GetCheckpoint":
                    await caller.Audit.GetCheckpointAsync(new GetCheckpointRequest(), headers, EdgeCaller.Deadline);
                    break;
                case "QueryEntries":
                    await caller.Audit.QueryEntriesAsync(new QueryEntriesRequest(), headers, EdgeCaller.Deadline);
                    break;
                case "ListAgencies":
                    await caller.Enrolment.ListAgenciesAsync(new ListAgenciesRequest(), headers, EdgeCaller.Deadline);
                    break;
                default:
                    using (var stream = caller.Alerts.Watch(new WatchAlertsRequest(), headers, EdgeCaller.Deadline))
                        await stream.ResponseStream.MoveNext(CancellationToken.None);

                    break;
            }

            return StatusCode.OK;
        }
        catch (RpcException failure)
        {
            return failure.StatusCode;
        }
    }
}
