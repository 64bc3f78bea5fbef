using InfoShareHub.Architecture.Tests.Reading;
using InfoShareHub.V1;
using Xunit;

namespace InfoShareHub.Architecture.Tests.Contracts;

public sealed class GivenReasonTests
{
    [Fact]
    public void Every_reason_is_given_somewhere()
    {
        var code = string.Concat(Repository.ProductSources.Where(source => source.Project is "InfoShareHub.Hub" or "InfoShareHub.Ledger").Select(source => source.Code));
        var broken = ErrorsReflection.Descriptor.EnumTypes.Single(type => type.Name == nameof(ErrorReason)).Values
            .Where(reason => reason.Number != 0)
            .Where(reason => !code.Contains($"ErrorReason.{(ErrorReason)reason.Number}", StringComparison.Ordinal))
            .Select(reason => reason.Name);

        Rule.Holds("refuse with it where it applies; a reason that nobody gives is a promise that nobody keeps", broken);
    }
}
