using InfoShareHub.Hub.Protocols;
using Xunit;

namespace InfoShareHub.Protocol.Tests;

public sealed class BaselineTests
{
    [Fact]
    public void The_baseline_compiles_without_a_fault()
    {
        var result = ProtocolYaml.Compile(Baseline.Yaml);

        Assert.Empty(result.Faults);
        Assert.Equal("isp-baseline 2026.1", result.Protocol!.Name);
    }
}
