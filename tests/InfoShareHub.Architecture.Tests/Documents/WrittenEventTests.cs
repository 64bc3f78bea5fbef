using InfoShareHub.Architecture.Tests.Reading;
using InfoShareHub.V1;
using Xunit;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Architecture.Tests.Documents;

public sealed class WrittenEventTests
{
    [Fact]
    public void Every_event_is_written_by_a_command()
    {
        var code = string.Concat(Repository.ProductSources.Where(source => source.Project is "InfoShareHub.Ledger" or "InfoShareHub.Hub").Select(source => source.Code));
        var broken = EntryReflection.Descriptor.EnumTypes.Single(type => type.Name == nameof(Action)).Values
            .Where(value => value.Number != 0 && !code.Contains($"Action.{(Action)value.Number}", StringComparison.Ordinal))
            .Select(value => value.Name);

        Rule.Holds("write the command, or take the action out of entry.proto", broken);
    }
}
