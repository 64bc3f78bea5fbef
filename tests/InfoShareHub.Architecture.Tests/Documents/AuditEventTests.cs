using InfoShareHub.Architecture.Tests.Reading;
using InfoShareHub.V1;
using Xunit;
using Action = InfoShareHub.V1.Action;

namespace InfoShareHub.Architecture.Tests.Documents;

public sealed class AuditEventTests
{
    private const string Page = "docs/audit-events.md";

    private static IReadOnlyList<string> Described =>
        [.. Repository.Read(Page).Split('\n').Where(line => line.StartsWith("### `ACTION_", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];

    private static IReadOnlyList<string> Written =>
        [.. EntryReflection.Descriptor.EnumTypes.Single(type => type.Name == nameof(Action)).Values.Where(value => value.Number != 0).Select(value => value.Name)];

    [Fact]
    public void Every_event_is_described()
    {
        Rule.Holds($"add a heading and say in {Page} when it is written, which fields are set and who can read it", Written.Except(Described, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_described_event_exists()
    {
        Rule.Holds($"take it out of {Page}", Described.Except(Written, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_field_of_the_auditors_box_is_explained()
    {
        var page = Repository.Read(Page);
        var broken =
            from message in new[] { AuditEvent.Descriptor, Actor.Descriptor, Access.Descriptor, ProtocolChange.Descriptor, CountedRefusal.Descriptor }
            from field in message.Fields.InDeclarationOrder()
            where !page.Contains($"`{field.Name}`", StringComparison.Ordinal)
            select $"{message.Name}.{field.Name}";

        Rule.Holds($"explain it in {Page}", broken);
    }
}
