using Xunit;

namespace InfoShareHub.Architecture.Tests.Reading;

public sealed class MemberBodyTests
{
    [Fact]
    public void A_body_is_what_stands_directly_within_a_type()
    {
        const string code = """
            internal sealed class A : B
            {
                public int P { get; }

                public void M(int x)
                {
                    if (x > 0)
                    {
                        N();
                    }
                }

                private sealed record C
                {
                    public void O()
                    {
                    }
                }
            }
            """;

        var bodies = MemberBody.Find(code).ToList();

        Assert.Equal(["public int P", "public void M(int x)", "public void O()"], bodies.Select(body => body.Header));
        Assert.Equal([1, 6, 2], bodies.Select(body => body.LineCount));
        Assert.Equal([3, 6, 16], bodies.Select(body => body.Line));
    }
}
