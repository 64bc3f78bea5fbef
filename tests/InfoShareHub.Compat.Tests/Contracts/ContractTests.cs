using Xunit;

namespace InfoShareHub.Compat.Tests.Contracts;

/// <summary>The official libraries must find in the assemblies beside them every member that they were compiled against.</summary>
public sealed class ContractTests
{
    private static readonly string[] GrpcPair = ["Grpc.Core.Api", "Grpc.Net.Common"];
    private static readonly string[] GrpcConsumers = ["Grpc.AspNetCore.Server.dll", "Grpc.Net.Client.dll"];
    private static readonly string[] RedisPair = ["Pipelines.Sockets.Unofficial", "System.IO.Hashing"];
    private static readonly string[] RedisConsumers = ["StackExchange.Redis.dll"];

    [Fact]
    public void The_grpc_libraries_find_every_member_with_its_exact_signature()
    {
        var check = Check(GrpcPair, GrpcConsumers);

        var faults = check.FindFaults();

        Assert.Empty(faults);
        Assert.Empty(check.FindForeignKeys());
        Assert.InRange(check.NeedCount, 150, 400);
    }

    [Fact]
    public void The_redis_library_finds_every_member_with_its_exact_signature()
    {
        var check = Check(RedisPair, RedisConsumers);

        var faults = check.FindFaults();

        Assert.Empty(faults);
        Assert.InRange(check.NeedCount, 20, 400);
    }

    [Fact]
    public void A_member_that_is_not_there_is_named()
    {
        // The client's own assembly posing as the contract that it needs: it has none of the contract's types.
        string folder = Directory.CreateTempSubdirectory("contract").FullName;
        try
        {
            File.Copy(Beside("Grpc.Net.Client.dll"), Path.Combine(folder, "Grpc.Core.Api.dll"));

            var faults = new ContractCheck(["Grpc.Core.Api"], folder, [Beside("Grpc.AspNetCore.Server.dll")]).FindFaults();

            Assert.Contains("Grpc.Core.Api lacks Grpc.Core.Metadata: Void Add(String, Byte[])", faults);
            Assert.Contains("Grpc.Core.Api has nothing to override as Grpc.Core.ServerCallContext: String get_HostCore()", faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ContractCheck Check(string[] contracts, string[] consumers) => new(contracts, AppContext.BaseDirectory, [.. consumers.Select(Beside)]);

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
