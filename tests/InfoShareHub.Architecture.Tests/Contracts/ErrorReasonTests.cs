using Google.Protobuf.Reflection;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Contracts;

public sealed class ErrorReasonTests
{
    private static readonly string[] Statuses =
    [
        "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED",
        "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED",
    ];

    private static IEnumerable<EnumValueDescriptor> Reasons =>
        ErrorsReflection.Descriptor.EnumTypes.Single(type => type.Name == nameof(ErrorReason)).Values;

    [Fact]
    public void Every_reason_says_its_status_and_what_to_do()
    {
        var broken = Reasons.Where(reason =>
        {
            var contract = reason.GetOptions()?.GetExtension(ErrorsExtensions.Contract);
            return contract is null || !Statuses.Contains(contract.Status) || contract.Remedy.Length < 5;
        });

        Rule.Holds("give it [(contract) = { status: retry: remedy: }] in errors.proto", broken.Select(reason => reason.Name));
    }

    [Fact]
    public void A_remedy_reads_like_the_others()
    {
        var broken = Reasons.Where(reason =>
        {
            var remedy = reason.GetOptions().GetExtension(ErrorsExtensions.Contract).Remedy;
            return char.IsUpper(remedy[0]) || remedy[^1] is '.' or '!';
        });

        Rule.Holds("write one sentence with a lower case start and no full stop", broken.Select(reason => reason.Name));
    }
}
