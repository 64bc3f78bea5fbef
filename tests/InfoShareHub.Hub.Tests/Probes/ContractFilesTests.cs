using System.Reflection;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using InfoShareHub.Hub.Reflection;
using InfoShareHub.V1;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace InfoShareHub.Hub.Tests.Probes;

public sealed class ContractFilesTests
{
    [Fact]
    public void Every_published_file_is_there()
    {
        var compiled = typeof(ErrorsReflection).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<FileDescriptor>()
            .Select(file => file.Name);

        var missing = compiled.Except(new ContractFiles().All.Select(file => file.Name));

        Assert.Empty(missing);
    }

    [Fact]
    public void A_service_that_is_not_mapped_is_not_there()
    {
        var answers = new ReflectionAnswers(new MappedServices(new DefaultEndpointDataSource()), new ContractFiles());

        var services = answers.Answer(new ServerReflectionRequest { ListServices = "" });
        var service = answers.Answer(new ServerReflectionRequest { FileContainingSymbol = "infoshare.v1.AuditService" });
        var method = answers.Answer(new ServerReflectionRequest { FileContainingSymbol = "infoshare.v1.AuditService.Export" });
        var type = answers.Answer(new ServerReflectionRequest { FileContainingSymbol = "infoshare.v1.ExportRequest" });

        Assert.Empty(services.ListServicesResponse.Service);
        Assert.Equal((int)StatusCode.NotFound, service.ErrorResponse.ErrorCode);
        Assert.Equal((int)StatusCode.NotFound, method.ErrorResponse.ErrorCode);
        Assert.NotEmpty(type.FileDescriptorResponse.FileDescriptorProto);
    }
}
