using Google.Protobuf.Reflection;
using Grpc.Core;
using InfoShareHub.Client;
using InfoShareHub.Client.Asking;
using InfoShareHub.Hub.Calls;
using InfoShareHub.Hub.Identity;
using InfoShareHub.Hub.Reflection;
using InfoShareHub.Testing.Hubs;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Hub.Tests.Whole;

/// <summary>Scenario 20 on the whole hub: every method of every service with every certificate role, and every refusal in the ledger.</summary>
public sealed class WholeRoleMatrixTests
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    private static readonly ContractFiles Files = new();

    [Fact]
    public async Task B20_every_method_is_open_to_its_roles_and_closed_and_audited_for_all_others()
    {
        await using var hub = await TestHub.StartEnrolledAsync();
        var refused = 0;
        foreach (var role in CertificateRoles.All)
        {
            var caller = hub.Connect($"police-{role}", "staff-20", "POL", "INT", "SCR", "MGR", "AUD", "GOV", "SEAL");
            foreach (var method in Files.All.SelectMany(file => file.Services).SelectMany(service => service.Methods))
            {
                var name = $"/{method.Service.FullName}/{method.Name}";
                var reason = await ReasonOfEmptyCallAsync(caller, method);
                if (CallRoles.Find(name)!.Allows(role))
                {
                    Assert.False(reason is ErrorReason.RoleNotAllowed or ErrorReason.NotEnrolled or ErrorReason.ActorNotAccepted, $"{role} is refused {name}: {reason}");
                }
                else
                {
                    Assert.Equal((role, name, ErrorReason.RoleNotAllowed), (role, name, reason));
                    refused++;
                }
            }
        }

        var audited = await RefusalsAsync(hub, ErrorReason.RoleNotAllowed);
        Assert.Equal(refused, audited);
    }

    private static async Task<int> RefusalsAsync(TestHub hub, ErrorReason reason)
    {
        var trail = new AuditTrail(hub.Connect("health-auditor", "auditor-1", "AUD"));
        var count = 0;
        var end = (await trail.QueryAsync(new QueryEntriesRequest { PageSize = 1, Reason = "how far" }, CancellationToken.None)).Receipt.Index;
        for (ulong from = 0; from < end;)
        {
            var page = await trail.QueryAsync(
                new QueryEntriesRequest { FromIndex = from, ToIndex = end, Actions = { V1.Action.RefusedCall }, PageSize = 1000, Reason = "test of refusals" }, CancellationToken.None);
            count += page.Entries.Count(entry => entry.Event.Refusal == reason);
            from = page.NextIndex;
        }

        return count;
    }

    /// <summary>Calls with an empty request; what the endpoint makes of it is not the matter here.</summary>
    private static async Task<ErrorReason?> ReasonOfEmptyCallAsync(HubConnection caller, MethodDescriptor descriptor)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var options = caller.StreamOptions(deadline.Token);
        var type = (descriptor.IsClientStreaming, descriptor.IsServerStreaming) switch
        {
            (false, false) => MethodType.Unary,
            (false, true) => MethodType.ServerStreaming,
            (true, true) => MethodType.DuplexStreaming,
            _ => MethodType.ClientStreaming,
        };
        var method = new Method<byte[], byte[]>(type, descriptor.Service.FullName, descriptor.Name, Bytes, Bytes);
        try
        {
            switch (type)
            {
                case MethodType.Unary:
                    using (var call = caller.Invoker.AsyncUnaryCall(method, host: null, options, []))
                        await call.ResponseAsync;
                    break;
                case MethodType.ServerStreaming:
                    using (var call = caller.Invoker.AsyncServerStreamingCall(method, host: null, options, []))
                        await call.ResponseStream.MoveNext(deadline.Token);
                    break;
                default:
                    using (var call = caller.Invoker.AsyncDuplexStreamingCall(method, host: null, options))
                    {
                        await call.RequestStream.CompleteAsync();
                        await call.ResponseStream.MoveNext(deadline.Token);
                    }

                    break;
            }

            return null;
        }
        catch (RpcException failure)
        {
            return Edge.EdgeCaller.DetailOf(failure).Reason;
        }
    }
}
