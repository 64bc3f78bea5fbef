using Xunit;

namespace InfoShareHub.Architecture.Tests.Contracts;

public sealed class ProtoCommentTests
{
    [Fact]
    public void Whatever_a_partner_can_see_is_explained()
    {
        var broken = ProtoElement.All.Where(element => !element.HasComment).Select(element => $"{element.Path}:{element.Line} {element.Text}");

        Rule.Holds("write a comment above it: what it guarantees, its limits, what the caller should do", broken);
    }

    [Fact]
    public void The_reader_of_protos_finds_every_kind_of_declaration()
    {
        var texts = ProtoElement.All.Select(element => element.Text).ToList();

        Assert.Contains(texts, text => text.StartsWith("service AuditService", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("rpc Watch(", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("repeated Box boxes", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("C01 = 1", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("NOT_ENROLLED = 4", StringComparison.Ordinal));
    }
}
