using Google.Protobuf.Reflection;
using Grpc.Core;
using Wire = Grpc.Reflection.V1;

namespace InfoShareHub.Hub.Reflection;

/// <summary>Answers questions about the API from the descriptors. Pure but for what is mapped; any thread.</summary>
internal sealed class ReflectionAnswers(MappedServices services, ContractFiles files)
{
    public Wire.ServerReflectionResponse Answer(Wire.ServerReflectionRequest question)
    {
        var answer = question.MessageRequestCase switch
        {
            Wire.ServerReflectionRequest.MessageRequestOneofCase.FileByFilename => ToFile(files.FindFile(question.FileByFilename), "file"),
            Wire.ServerReflectionRequest.MessageRequestOneofCase.FileContainingSymbol => ToFile(FindFileOf(question.FileContainingSymbol), "symbol"),
            Wire.ServerReflectionRequest.MessageRequestOneofCase.FileContainingExtension => ToFile(FindFileOf(question.FileContainingExtension), "extension"),
            Wire.ServerReflectionRequest.MessageRequestOneofCase.AllExtensionNumbersOfType => ToNumbers(question.AllExtensionNumbersOfType),
            Wire.ServerReflectionRequest.MessageRequestOneofCase.ListServices => ToServices(),
            _ => Refuse(StatusCode.InvalidArgument, "nothing is asked"),
        };
        answer.ValidHost = question.Host;
        answer.OriginalRequest = question;
        return answer;
    }

    private Wire.ServerReflectionResponse ToServices()
    {
        var list = new Wire.ListServiceResponse();
        list.Service.Add(services.Names.Select(name => new Wire.ServiceResponse { Name = name }));
        return new Wire.ServerReflectionResponse { ListServicesResponse = list };
    }

    private Wire.ServerReflectionResponse ToNumbers(string messageType)
    {
        if (files.FindSymbol(messageType) is not MessageDescriptor)
        {
            return NotFound("message type");
        }

        var numbers = new Wire.ExtensionNumberResponse { BaseTypeName = messageType };
        numbers.ExtensionNumber.Add(files.ExtensionsOf(messageType).Select(extension => extension.FieldNumber));
        return new Wire.ServerReflectionResponse { AllExtensionNumbersResponse = numbers };
    }

    /// <summary>A service that is not mapped is not there, although its file may be.</summary>
    private FileDescriptor? FindFileOf(string symbol)
    {
        var found = files.FindSymbol(symbol);
        var service = found as ServiceDescriptor ?? (found as MethodDescriptor)?.Service;
        return service is null || services.Contains(service.FullName) ? found?.File : null;
    }

    private FileDescriptor? FindFileOf(Wire.ExtensionRequest extension)
    {
        return files.ExtensionsOf(extension.ContainingType).FirstOrDefault(known => known.FieldNumber == extension.ExtensionNumber)?.File;
    }

    private static Wire.ServerReflectionResponse ToFile(FileDescriptor? file, string what)
    {
        if (file is null)
        {
            return NotFound(what);
        }

        var found = new Wire.FileDescriptorResponse();
        found.FileDescriptorProto.Add(ContractFiles.WithImports(file).Select(each => each.SerializedData));
        return new Wire.ServerReflectionResponse { FileDescriptorResponse = found };
    }

    private static Wire.ServerReflectionResponse NotFound(string what) => Refuse(StatusCode.NotFound, $"there is no such {what}");

    private static Wire.ServerReflectionResponse Refuse(StatusCode code, string sentence)
    {
        return new Wire.ServerReflectionResponse { ErrorResponse = new Wire.ErrorResponse { ErrorCode = (int)code, ErrorMessage = sentence } };
    }
}
