using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using InfoShareHub.Hub.Calls;
using Xunit;

namespace InfoShareHub.Hub.Tests.Probes;

public sealed class ReflectionTests(ProbedHub hub) : IClassFixture<ProbedHub>
{
    [Fact]
    public async Task Exactly_the_services_are_listed_that_somebody_may_call()
    {
        var answer = await AskAsync(new ServerReflectionRequest { ListServices = "" });

        var callable = CallRoles.Rules.Select(rule => rule.Method.Split('/')[1]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(callable, answer.ListServicesResponse.Service.Select(service => service.Name));
    }

    [Theory]
    [InlineData("infoshare.v1.ConcernService", "infoshare/v1/concerns.proto")]
    [InlineData("infoshare.v1.AlertService.Watch", "infoshare/v1/alerts.proto")]
    [InlineData("infoshare.v1.ErrorDetail", "infoshare/v1/errors.proto")]
    [InlineData("infoshare.v1.C08", "infoshare/v1/types.proto")]
    [InlineData("grpc.health.v1.HealthCheckResponse.ServingStatus", "grpc/health/v1/health.proto")]
    [InlineData("google.rpc.Status", "google/rpc/status.proto")]
    [InlineData("infoshare.v1.contract", "infoshare/v1/errors.proto")]
    public async Task A_name_leads_to_its_file_and_everything_that_the_file_imports(string symbol, string path)
    {
        var answer = await AskAsync(new ServerReflectionRequest { FileContainingSymbol = symbol });

        var files = FilesOf(answer);
        Assert.Equal(path, files[0].Name);
        Assert.Empty(files.SelectMany(file => file.Dependency).Except(files.Select(file => file.Name)));
        Assert.Equal(files.Count, files.DistinctBy(file => file.Name).Count());
    }

    [Fact]
    public async Task A_file_is_given_by_its_path()
    {
        var answer = await AskAsync(new ServerReflectionRequest { FileByFilename = "infoshare/v1/entry.proto" });

        Assert.Equal("infoshare/v1/entry.proto", FilesOf(answer)[0].Name);
    }

    [Fact]
    public async Task An_extension_is_found_by_its_number_and_listed()
    {
        const string extended = "google.protobuf.EnumValueOptions";

        var file = await AskAsync(new ServerReflectionRequest { FileContainingExtension = new ExtensionRequest { ContainingType = extended, ExtensionNumber = 51001 } });
        var numbers = await AskAsync(new ServerReflectionRequest { AllExtensionNumbersOfType = extended });

        Assert.Equal("infoshare/v1/errors.proto", FilesOf(file)[0].Name);
        Assert.Equal(extended, numbers.AllExtensionNumbersResponse.BaseTypeName);
        Assert.Equal([51001], numbers.AllExtensionNumbersResponse.ExtensionNumber);
    }

    [Fact]
    public async Task What_is_not_there_is_said_and_the_stream_goes_on()
    {
        ServerReflectionRequest[] questions =
        [
            new() { FileByFilename = "infoshare/v1/nothing.proto" },
            new() { FileContainingSymbol = "infoshare.v1.Nothing" },
            new() { FileContainingExtension = new ExtensionRequest { ContainingType = "infoshare.v1.Receipt", ExtensionNumber = 1 } },
            new() { AllExtensionNumbersOfType = "infoshare.v1.Nothing" },
            new(),
            new() { AllExtensionNumbersOfType = "infoshare.v1.Receipt", Host = "kept" },
        ];

        var answers = await AskAsync(questions);

        Assert.Equal(questions, answers.Select(answer => answer.OriginalRequest));
        Assert.All(answers[..4], answer => Assert.Equal((int)StatusCode.NotFound, answer.ErrorResponse.ErrorCode));
        Assert.Equal((int)StatusCode.InvalidArgument, answers[4].ErrorResponse.ErrorCode);
        Assert.Empty(answers[5].AllExtensionNumbersResponse.ExtensionNumber);
        Assert.Equal("kept", answers[5].ValidHost);
    }

    private static List<FileDescriptorProto> FilesOf(ServerReflectionResponse answer)
    {
        return [.. answer.FileDescriptorResponse.FileDescriptorProto.Select(FileDescriptorProto.Parser.ParseFrom)];
    }

    private async Task<ServerReflectionResponse> AskAsync(ServerReflectionRequest question) => Assert.Single(await AskAsync([question]));

    private async Task<List<ServerReflectionResponse>> AskAsync(ServerReflectionRequest[] questions)
    {
        using var call = new ServerReflection.ServerReflectionClient(hub.As("social-governance")).ServerReflectionInfo(deadline: ProbedHub.Deadline);
        foreach (var question in questions)
        {
            await call.RequestStream.WriteAsync(question);
        }

        await call.RequestStream.CompleteAsync();
        var answers = new List<ServerReflectionResponse>();
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            answers.Add(call.ResponseStream.Current);
        }

        return answers;
    }
}
